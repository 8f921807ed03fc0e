import { answerWords } from './hosts/packed/answer-words.ts';
import { launch } from './launch.ts';

// The bundle that a thread of the packed app runs: the same launch as bin/corkboard's, on the process's own streams.
answerWords(launch);
