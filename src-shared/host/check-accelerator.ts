import type { Check } from '#shared/model/check';
import type { Platform } from '#shared/model/host-facts';

/** How the hypervisor of this platform was found. */
export interface AcceleratorSeen {
  readonly kind: 'kvm' | 'hvf' | 'none';
  readonly usable: boolean;
  /** What was tried and seen. */
  readonly seen: string;
}

type Judged = Pick<Check, 'status' | 'summary' | 'remedy'>;

/** Says whether virtual machines can be started with the processor's help; preparing a bottle does not need it. */
export function checkAccelerator(found: AcceleratorSeen, platform: Platform): Check {
  const check = { id: 'host.accelerator', title: titleOf(platform), path: null, version: null };
  return { ...check, detail: `Seen: ${found.seen}.`, ...judge(found, platform) };
}

function titleOf(platform: Platform): string {
  return platform === 'linux' ? 'KVM' : platform === 'darwin' ? 'Hypervisor (HVF)' : 'Hypervisor';
}

function judge({ kind, usable, seen }: AcceleratorSeen, platform: Platform): Judged {
  if (usable) {
    const summary =
      kind === 'kvm'
        ? '/dev/kvm can be read and written.'
        : 'This Mac offers its hypervisor. Whether the smolvm here has the entitlement for it is not checked.';
    return { status: 'ok', summary, remedy: null };
  }
  switch (platform) {
    case 'linux':
      return kind === 'none' ? withoutKvm() : closedKvm(/\b(EACCES|EPERM)\b/.test(seen));
    case 'darwin':
      return {
        status: 'missing',
        summary: 'This Mac offers no hypervisor. Bottles can be prepared; smolvm starts no machine here.',
        remedy: {
          kind: 'words',
          text: 'Inside a virtual machine, turn on nested virtualization where its host has it; otherwise prepare here and start on another machine.',
          literal: null,
        },
      };
    case 'other':
      return {
        status: 'missing',
        summary: 'No hypervisor is known for this platform. Bottles can be prepared; smolvm starts no machine here.',
        remedy: { kind: 'words', text: 'Start bottles on Linux with KVM or on macOS.', literal: null },
      };
  }
}

function withoutKvm(): Judged {
  return {
    status: 'missing',
    summary: 'There is no /dev/kvm. Bottles can be prepared; smolvm starts no machine here.',
    remedy: {
      kind: 'command',
      text: 'Turn on virtualization in the firmware (in a virtual machine: nested virtualization on its host), then load the module. A container needs --device /dev/kvm.',
      literal: 'sudo modprobe kvm_intel || sudo modprobe kvm_amd',
    },
  };
}

function closedKvm(isPermission: boolean): Judged {
  if (isPermission) {
    return {
      status: 'needs-permission',
      summary: 'This user has no access to /dev/kvm. Bottles can be prepared; smolvm starts no machine here.',
      remedy: {
        kind: 'command',
        text: 'Join the group kvm, then log out and in again.',
        literal: 'sudo usermod -aG kvm "$USER"',
      },
    };
  }
  return {
    status: 'failed',
    summary: '/dev/kvm cannot be opened. Bottles can be prepared; smolvm starts no machine here.',
    remedy: { kind: 'command', text: 'See what the kernel says of KVM.', literal: 'sudo dmesg | grep -i kvm' },
  };
}
