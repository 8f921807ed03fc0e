import { readFileSync } from 'node:fs';
import { walkWholeJourney } from '../pages/whole-journey.ts';
import { expectAccessible, test } from './served.ts';

test('from the first start to an exported review, by keyboard alone', async ({ dashboard, served }) => {
  // Axe looks at every screen on the way.
  test.slow();
  await walkWholeJourney({
    page: dashboard,
    stateRoot: served.home,
    cli: (words) => served.cli(words),
    expectAccessible,
    takeFile: async (save) => {
      const begun = dashboard.waitForEvent('download');
      await save();
      const download = await begun;
      return { fileName: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
    },
  });
});
