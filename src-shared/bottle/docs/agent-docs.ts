import { keyDoc, type TableDoc } from './key-doc.ts';

/** What runs in the guest, its machine and its environment. */
export const AGENT_DOCS: readonly TableDoc[] = [
  {
    path: 'agent',
    isList: false,
    doc: 'What runs in the guest, and on how much machine.',
    keys: [
      keyDoc({
        key: 'command',
        type: 'list of texts',
        isRequired: true,
        doc: 'The program that runs in the guest and its arguments, each in quotes. No shell takes it apart.',
        example: '["claude"]',
      }),
      keyDoc({
        key: 'image',
        type: 'text',
        doc: 'For sealed: the name of an image, or the full path of an archive or a root file system on the host.',
        example: '"docker.io/library/node:22"',
      }),
      keyDoc({
        key: 'workdir',
        type: 'full path in the guest',
        preset: '"/workspace"',
        doc: 'The folder in which the program starts.',
        example: '"/workspace"',
      }),
      keyDoc({
        key: 'cpus',
        type: 'whole number, 1 to 16',
        preset: '2',
        doc: 'How many processors the guest has.',
        example: '4',
      }),
      keyDoc({
        key: 'memory_mib',
        type: 'whole number, 64 or more',
        preset: '4096',
        doc: 'How much memory the guest has, in MiB.',
        example: '8192',
      }),
    ],
  },
  {
    path: 'qemu',
    isList: false,
    doc: 'For qemu: what the guest starts from. A disk image, or a kernel with an initrd.',
    keys: [
      keyDoc({
        key: 'disk',
        type: 'full path on the host',
        doc: "A disk image that reads cloud-init's NoCloud data. It is not changed: the bottle writes into an overlay.",
        example: '"/home/me/images/debian-12.qcow2"',
      }),
      keyDoc({
        key: 'kernel',
        type: 'full path on the host',
        doc: 'A kernel to start without a disk; it goes with initrd.',
        example: '"/boot/vmlinuz"',
      }),
      keyDoc({
        key: 'initrd',
        type: 'full path on the host',
        doc: 'The first file system of the kernel.',
        example: '"/boot/initrd.img"',
      }),
    ],
  },
  {
    path: 'env',
    isList: false,
    doc: 'The environment of the agent, a variable a line. "text" is written as it is; "${NAME}" is taken from the host when the bottle starts; "?question" is asked for then. Proxy names and GIT_CONFIG_* are set by Corkboard.',
    keys: [],
  },
];
