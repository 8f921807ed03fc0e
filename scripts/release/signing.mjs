// `node scripts/release/signing.mjs` says what would become of a macOS package that is made here and now.
import { fileURLToPath } from 'node:url';

// The variables that electron-builder takes for Apple's notary, in the order in which it looks.
const ways = [
  {
    begins: ['APPLE_ID', 'APPLE_APP_SPECIFIC_PASSWORD'],
    needs: ['APPLE_ID', 'APPLE_APP_SPECIFIC_PASSWORD', 'APPLE_TEAM_ID'],
  },
  {
    begins: ['APPLE_API_KEY', 'APPLE_API_KEY_ID', 'APPLE_API_ISSUER'],
    needs: ['APPLE_API_KEY', 'APPLE_API_KEY_ID', 'APPLE_API_ISSUER'],
  },
  { begins: ['APPLE_KEYCHAIN_PROFILE'], needs: ['APPLE_KEYCHAIN_PROFILE'] },
];

/**
 * Says in a line each whether a macOS package is signed and notarised, and what is missing where it is not.
 * @param {NodeJS.ProcessEnv} env
 * @param {NodeJS.Platform} platform Of this machine.
 * @returns {readonly string[]}
 */
export function describeSigning(env, platform) {
  if (platform !== 'darwin')
    return ['NOT SIGNED, NOT NOTARISED: both need macOS. macOS refuses to open such an app: use it for a look only.'];
  const hasIdentity = Boolean(env['CSC_LINK'] || env['CSC_NAME']);
  const signed = hasIdentity
    ? 'Signed with the Developer ID that CSC_LINK or CSC_NAME names.'
    : 'NOT SIGNED for others, unless the keychain has a Developer ID: neither CSC_LINK nor CSC_NAME is set.';
  return [signed, describeNotary(env)];
}

/** Setting a fuse breaks the seal without which a processor of Apple starts no program; where nobody signs, it is renewed. */
export function signingOptions() {
  return process.platform === 'darwin' ? ['--config.electronFuses.resetAdHocDarwinSignature=true'] : [];
}

/** @param {NodeJS.ProcessEnv} env */
function describeNotary(env) {
  const way = ways.find(({ begins }) => begins.some((name) => env[name]));
  if (!way)
    return 'NOT NOTARISED: none of APPLE_API_KEY, APPLE_ID and APPLE_KEYCHAIN_PROFILE is set. macOS refuses to open a downloaded copy.';
  const missing = way.needs.filter((name) => !env[name]);
  return missing.length > 0
    ? `NOT NOTARISED: ${missing.join(' and ')} must be set as well.`
    : `Notarised with ${way.needs[0]}, if it is signed.`;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const line of describeSigning(process.env, process.platform)) console.log(line);
