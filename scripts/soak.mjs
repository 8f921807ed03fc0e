// `npm run soak -- --minutes 30 --seed N --hosts cli,web,app`: builds e2e/soak/ and runs it as an ordinary user.
import { buildSoak, runSoak } from './run-soak.mjs';
import { ordinaryPlace } from './ordinary-user.mjs';
import { setUp } from './set-up.mjs';

await setUp();
await buildSoak();
const place = ordinaryPlace();
const code = await runSoak(place, process.argv.slice(2));
// After a failure the state folder is left to be looked at, and it lies in the place.
if (code === 0) place.end();
process.exitCode = code;
