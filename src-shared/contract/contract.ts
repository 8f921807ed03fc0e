import { bottlesContract } from './bottles.ts';
import { editsContract } from './edits.ts';
import { feedContract } from './feed.ts';
import { networkContract } from './network.ts';
import { preflightContract } from './preflight.ts';
import { settingsContract } from './settings.ts';
import { reviewsContract } from './reviews.ts';
import { stagesContract } from './stages.ts';

/** Everything a page can ask of its host, as one value: server, client and tests derive from it. */
export const contract = {
  feed: feedContract,
  bottles: bottlesContract,
  edits: editsContract,
  stages: stagesContract,
  network: networkContract,
  reviews: reviewsContract,
  preflight: preflightContract,
  settings: settingsContract,
};

/** The type of the one contract. */
export type Contract = typeof contract;
