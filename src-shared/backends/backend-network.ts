import type { ShieldReason } from '#shared/model/shield';
import type { UnaskedTarget } from '#shared/model/target';
import type { ToolId } from '#shared/model/tool';

/** A way that a program opens by itself; it counts only where the bottle's shield names the fact. */
interface ImpliedWay {
  readonly fact: string;
  /** What the guest dials: `192.168.127.254`. */
  readonly through: string;
  /** Why it is open, one sentence. */
  readonly because: string;
}

/** What a backend's programs make of a bottle's network, as far as facts tell; nothing here is a verdict. */
export interface BackendNetwork {
  /** The program that stands at the boundary. */
  readonly boundary: ToolId;
  /** The name by which the guest dials its gateway. */
  readonly gatewayName: string;
  /** The file that asks for the network. */
  readonly file: string;
  /** What is known of the released programs, whatever was found on this host. */
  readonly released: readonly ShieldReason[];
  /** The address that a guest has, and what is made of the file, where the shield names the fact. */
  readonly ignoring: { readonly fact: string; readonly guestAddress: string; readonly statement: string };
  /** Why a mount of the spec is in no file, one sentence. */
  readonly mountsNotCarried: string;
  readonly implied: Readonly<Partial<Record<UnaskedTarget, ImpliedWay>>>;
}
