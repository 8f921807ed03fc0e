/** How the tokens of well-known services begin; private keys and JSON web tokens too. */
const BEGINNINGS =
  /^(?:gh[pousr]_|github_pat_|glpat-|sk-|sk_live_|rk_live_|xox[abeoprs]-|AKIA|ASIA|AIza|ya29\.|npm_|pypi-|hf_|dop_v1_|SG\.|eyJ[\w-]{10,}\.|-----BEGIN [A-Z ]*PRIVATE KEY)/;
const NAMES = /(?:^|_)(?:TOKEN|SECRET|PASSWORD|PASSWD|PASSPHRASE|API_?KEY|ACCESS_?KEY|PRIVATE_?KEY|CREDENTIALS?)$/i;

/** Whether a literal is likely a token or a password, by its name, its beginning, or its looks. */
export function looksSecret(name: string, value: string): boolean {
  if (BEGINNINGS.test(value)) return true;
  if (NAMES.test(name) && value.length >= 8 && !/\s/.test(value)) return true;
  if (/^[a-z][a-z0-9+.-]*:\/\/[^/\s:@]*:[^/\s@]+@/i.test(value)) return true;
  return /^[A-Za-z0-9+/_=-]{32,}$/.test(value) && /\d/.test(value) && /[A-Za-z]/.test(value) && !value.startsWith('/');
}
