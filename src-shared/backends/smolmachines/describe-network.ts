import type { BackendNetwork } from '../backend-network.ts';
import { GATEWAY_NAME } from './gateway-name.ts';

const DIALS_ANYTHING = 'gvproxy-dials-anything';
const LOOPBACK = 'gvproxy-host-loopback';
const LOOPBACK_ADDRESS = '192.168.127.254';
const DIALS = 'gvproxy dials whatever address the guest asks for, and no key turns that off.';

/** What gvproxy and smolvm make of the network of a `smolmachines` bottle, as the facts have it. */
export const smolmachinesNetwork: BackendNetwork = {
  boundary: 'gvproxy',
  gatewayName: GATEWAY_NAME,
  file: 'gvproxy.yaml',
  released: [
    { statement: 'The released gvproxy ignores `gvproxy.yaml`.', fact: 'gvproxy-ignores-unknown-keys' },
    { statement: 'The released smolvm refuses `smolfile.toml`.', fact: 'smolvm-rejects-unknown-keys' },
  ],
  ignoring: {
    fact: 'gvproxy-ignores-unknown-keys',
    guestAddress: '192.168.127.2',
    statement: 'gvproxy reads no key of `gvproxy.yaml`, so it makes none of the forwards that the file asks for.',
  },
  mountsNotCarried: 'Neither `gvproxy.yaml` nor `smolfile.toml` mounts anything.',
  implied: {
    'host-loopback': {
      fact: LOOPBACK,
      through: LOOPBACK_ADDRESS,
      because: 'The file sets no `stack.nat`, so gvproxy translates 192.168.127.254 to 127.0.0.1, every port.',
    },
    'host-address': { fact: DIALS_ANYTHING, through: 'own addresses', because: DIALS },
    'host-port-control': {
      fact: 'gvproxy-guest-api',
      through: '192.168.127.1:80',
      because: "gvproxy's own service answers the guest without authentication and opens listeners on the host.",
    },
    'name-resolution': {
      fact: 'gvproxy-dns-upstream',
      through: 'every name',
      because: "Names go to the host's resolver.",
    },
    lan: { fact: DIALS_ANYTHING, through: 'every address', because: DIALS },
    vpn: { fact: DIALS_ANYTHING, through: 'every address', because: DIALS },
    internet: { fact: DIALS_ANYTHING, through: 'every address', because: DIALS },
    'other-bottles': {
      fact: LOOPBACK,
      through: LOOPBACK_ADDRESS,
      because: 'The host ports of other bottles lie on host loopback, which gvproxy opens to the guest.',
    },
  },
};
