/** The name by which the guest knows its gateway, in gvproxy.yaml's one DNS record and in the agent's environment. */
export const GATEWAY_NAME = 'proxy.internal';
