import { build } from './set-up.mjs';

const { code, output } = await build();
process.stdout.write(output);
process.exitCode = code;
