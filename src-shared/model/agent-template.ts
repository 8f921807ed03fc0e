/** What is usual for one agent, to begin a bottle from; every part of it can be changed. */
export interface AgentTemplate {
  readonly id: 'claude-code' | 'codex' | 'gemini-cli' | 'shell';
  readonly label: string;
  readonly helper: string;
  /** The name that a bottle of it is offered. */
  readonly name: string;
  readonly command: string;
  /** The hosts that it talks to with a key; signing in through a browser needs more. */
  readonly allow: readonly string[];
  /** Variables that it reads its key from, taken from the host by name. */
  readonly env: readonly string[];
  readonly image: {
    readonly name: string;
    /** What is in it, and what is not. */
    readonly words: string;
  };
}

const NODE = 'docker.io/library/node:22';

/** The agents that people run, as their vendors document them. */
export const AGENT_TEMPLATES: readonly AgentTemplate[] = [
  {
    id: 'claude-code',
    label: 'Claude Code',
    helper: 'Runs claude, with a key from ANTHROPIC_API_KEY.',
    name: 'Claude agent',
    command: 'claude',
    allow: ['api.anthropic.com'],
    env: ['ANTHROPIC_API_KEY'],
    image: { name: NODE, words: 'It has Node.js. claude itself is not in it: npm package @anthropic-ai/claude-code.' },
  },
  {
    id: 'codex',
    label: 'Codex',
    helper: 'Runs codex, with a key from OPENAI_API_KEY.',
    name: 'Codex agent',
    command: 'codex',
    allow: ['api.openai.com'],
    env: ['OPENAI_API_KEY'],
    image: { name: NODE, words: 'It has Node.js. codex itself is not in it: npm package @openai/codex.' },
  },
  {
    id: 'gemini-cli',
    label: 'Gemini CLI',
    helper: 'Runs gemini, with a key from GEMINI_API_KEY.',
    name: 'Gemini agent',
    command: 'gemini',
    allow: ['generativelanguage.googleapis.com'],
    env: ['GEMINI_API_KEY'],
    image: { name: NODE, words: 'It has Node.js. gemini itself is not in it: npm package @google/gemini-cli.' },
  },
  {
    id: 'shell',
    label: 'Plain shell',
    helper: 'Runs bash: no host is listed, and nothing is taken from this host.',
    name: 'Shell',
    command: 'bash',
    allow: [],
    env: [],
    image: { name: 'docker.io/library/debian:12', words: 'It has bash and what comes with Debian.' },
  },
];
