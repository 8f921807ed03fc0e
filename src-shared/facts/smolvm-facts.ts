import type { Fact } from '#shared/model/fact';

const PROGRAM = { program: 'smolvm' } as const;
/** The one version whose source was read and whose binary was run. */
const SEEN = { from: '1.9.2', to: '1.9.2' };

/** What is known of smolvm (smol-machines/smolvm), as far as the backend `smolmachines` rests on it. */
export const SMOLVM_FACTS: readonly Fact[] = [
  {
    ...PROGRAM,
    id: 'smolvm-rejects-unknown-keys',
    versions: 'all',
    seen: SEEN,
    statement:
      'smolvm refuses a Smolfile with a key that it does not know, in every table, exits with 1 and creates nothing. name, command, [env] as a table and [[net]] are such keys.',
    known: 'ran',
    evidence:
      '`smolvm machine create` of 1.9.2 with the file of the contract (PRD 0023) of the source system: "TOML parse error at line 1, column 1", "unknown field `name`", exit 1.',
  },
  {
    ...PROGRAM,
    id: 'smolvm-no-external-network',
    versions: 'all',
    seen: SEEN,
    statement:
      'No network process of its own, such as gvproxy or passt on a Unix socket, can be attached to a machine of smolvm.',
    known: 'read',
    evidence: 'The network code and the commands of 1.9.2 have no such attachment.',
  },
  {
    ...PROGRAM,
    id: 'smolvm-smolfile-by-flag',
    versions: 'all',
    seen: SEEN,
    statement:
      'smolvm reads a Smolfile only through -s or --smolfile. Relative paths in it start at the folder smolvm runs in, and ~ is not expanded.',
    known: 'read',
    evidence: 'The command line and the Smolfile reader in the source of 1.9.2.',
  },
  {
    ...PROGRAM,
    id: 'smolvm-names',
    versions: 'all',
    seen: SEEN,
    statement:
      'The name of a machine has 1 to 128 of letters, digits, - and _, begins with a letter or digit, has no two hyphens in a row and none at its end. Every slug is such a name.',
    known: 'read',
    evidence: 'The check of names in the source of 1.9.2.',
  },
  {
    ...PROGRAM,
    id: 'smolvm-version-line',
    versions: '>= 1.8.1',
    seen: SEEN,
    statement:
      '`smolvm --version` prints a line such as "smolvm 1.9.2", and `smolvm machine --help` lists egress-events. Another product of that name does not.',
    known: 'read',
    evidence: 'The command line in the source of 1.9.2.',
  },
  {
    ...PROGRAM,
    id: 'smolvm-kvm',
    versions: 'all',
    seen: SEEN,
    statement:
      'To start a machine smolvm needs /dev/kvm for reading and writing on Linux, and a binary with the hypervisor entitlement on macOS.',
    known: 'read',
    evidence: 'The start of a machine in the source of 1.9.2.',
  },
];
