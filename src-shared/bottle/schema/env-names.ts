const PROXIES = ['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'ALL_PROXY', 'FTP_PROXY'];

/** Whether a text can name a variable everywhere: letters, digits and underscores, no digit first. */
export function isEnvName(name: string): boolean {
  return name.length <= 200 && /^[A-Za-z_][A-Za-z0-9_]*$/.test(name);
}

/** Whether a variable belongs to the sidecars, so that a spec cannot set it (DESIGN 3). */
export function isReservedEnv(name: string): boolean {
  return PROXIES.includes(name.toUpperCase()) || name === 'NODE_USE_ENV_PROXY' || name.startsWith('GIT_CONFIG_');
}
