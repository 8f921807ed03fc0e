// `node scripts/release/check-fuses.mjs PROGRAM…`: every fuse of each packed program; exit 1 where one is not as wanted.
import { readFuses, wantedFuses } from './fuses.mjs';

const programs = process.argv.slice(2);
if (programs.length === 0) {
  console.error('Name the packed programs: dist/linux-unpacked/corkboard, dist/mac-arm64/Corkboard.app');
  process.exit(2);
}
const wanted = await wantedFuses();
for (const program of programs) {
  console.log(program);
  for (const [name, state] of Object.entries(await readFuses(program))) {
    const isRight = state === (wanted[name] ? 'on' : 'off');
    if (!isRight) process.exitCode = 1;
    console.log(
      `  ${isRight ? 'ok   ' : 'WRONG'} ${name} is ${state}${isRight ? '' : `, wanted ${wanted[name] ? 'on' : 'off'}`}`,
    );
  }
}
