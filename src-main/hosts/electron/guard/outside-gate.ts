import { isOutsidePage } from '#shared/model/outside-pages';

/** What the gate does its work with. */
export interface OutsideGateOptions {
  /** Shows the address and answers whether the person wants it opened. */
  ask(address: string): Promise<boolean>;
  /** Hands the address to the person's browser. */
  open(address: string): Promise<void>;
  onFailure(error: unknown): void;
}

/** The one way out of the app to a page in the person's browser; whatever else it is asked for, nothing happens. */
export type OutsideGate = (address: string) => void;

/**
 * Makes the gate. Only the pages that Corkboard names pass, and each only after the person has seen its address and agreed:
 * so nothing that a page says, or a spec, decides what is opened. One question stands at a time.
 */
export function createOutsideGate({ ask, open, onFailure }: OutsideGateOptions): OutsideGate {
  let isAsking = false;
  const pass = async (address: string): Promise<void> => {
    isAsking = true;
    try {
      if (await ask(address)) await open(address);
    } finally {
      isAsking = false;
    }
  };
  return (address) => {
    if (!isOutsidePage(address) || isAsking) return;
    pass(address).catch(onFailure);
  };
}
