/** A place of the host that no bottle may see, and what it is in words. */
export interface RefusedPlace {
  readonly path: string;
  readonly code: string;
  readonly what: string;
}

const CREDENTIALS = [
  '.ssh',
  '.gnupg',
  '.aws',
  '.azure',
  '.config/gcloud',
  '.config/gh',
  '.config/glab-cli',
  '.config/op',
  '.config/containers',
  '.config/git/credentials',
  '.kube',
  '.docker',
  '.netrc',
  '.npmrc',
  '.pypirc',
  '.git-credentials',
  '.cargo/credentials',
  '.cargo/credentials.toml',
  '.gem/credentials',
  '.vault-token',
  '.terraform.d',
  '.password-store',
  '.local/share/keyrings',
  '.local/share/kwalletd',
  '.mozilla',
  '.config/google-chrome',
  '.config/chromium',
  'Library/Keychains',
  'Library/Cookies',
  'Library/Application Support/Google/Chrome',
  'Library/Application Support/Firefox',
];

const ENGINES = [
  '/run/docker.sock',
  '/var/run/docker.sock',
  '/run/docker',
  '/var/run/docker',
  '/run/podman',
  '/var/run/podman',
  '/run/containerd',
  '/var/run/containerd',
  '/run/crio',
  '/var/run/crio',
  '/run/buildkit',
  '/var/lib/docker',
  '/var/lib/containerd',
  '/var/lib/containers',
  '/var/lib/incus',
  '/var/lib/lxd',
  '/var/snap/lxd',
];

const ENGINES_AT_HOME = ['.colima', '.lima', '.orbstack', '.rd', '.local/share/containers', '.smolvm'];

const SYSTEM = ['/proc', '/sys', '/dev', '/boot'];
const SYSTEM_CREDENTIALS = [
  '/etc/shadow',
  '/etc/gshadow',
  '/etc/sudoers',
  '/etc/ssh',
  '/etc/ssl/private',
  '/var/db/dslocal',
];

/** Every place that is refused together with all that lies in it, and with every folder that holds it. */
export function listRefused(homes: readonly string[], stateRoot: string): readonly RefusedPlace[] {
  const place = (code: string, what: string) => (path: string) => ({ path, code, what });
  return [
    place('mount-state-root', "Corkboard's own files")(stateRoot),
    ...homes.flatMap((home) => [
      ...CREDENTIALS.map((name) => place('mount-credentials', 'credentials')(`${home}/${name}`)),
      ...ENGINES_AT_HOME.map((name) =>
        place('mount-engine', 'a container engine or a virtual machine')(`${home}/${name}`),
      ),
    ]),
    ...ENGINES.map(place('mount-engine', 'a container engine, which rules this host')),
    ...SYSTEM.map(place('mount-system', "this host's system")),
    ...SYSTEM_CREDENTIALS.map(place('mount-credentials', "this host's credentials")),
  ];
}

/** Whether a file's name is that of a container engine's socket, wherever it lies. */
export function isEngineSocket(name: string): boolean {
  return /^(?:docker|podman|containerd|crio|cri-dockerd|buildkitd|dockershim)\.sock$/i.test(name);
}

/** Names that make a folder hold credentials, wherever it lies. */
export const CREDENTIAL_NAMES: readonly string[] = [
  '.ssh',
  '.gnupg',
  '.aws',
  '.kube',
  '.netrc',
  '.git-credentials',
  '.password-store',
];

/** Files that a shell, or direnv, runs by itself. */
export const STARTUP_NAMES: readonly string[] = [
  '.bashrc',
  '.bash_profile',
  '.bash_login',
  '.bash_logout',
  '.profile',
  '.zshrc',
  '.zshenv',
  '.zprofile',
  '.zlogin',
  '.kshrc',
  '.cshrc',
  '.tcshrc',
  '.login',
  'config.fish',
  '.envrc',
];
