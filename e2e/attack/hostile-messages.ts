const deep = '['.repeat(1_000) + ']'.repeat(1_000);

/** Calls that try to reach the prototype of every object, in each place where the wire takes a name. */
export const POLLUTING: readonly string[] = [
  '{"i":"1","p":{"u":"/edits/getSpecDocs","b":{"json":{"__proto__":{"polluted":1}}}}}',
  '{"i":"1","p":{"u":"/edits/getSpecDocs","b":{"json":{"constructor":{"prototype":{"polluted":1}}}}}}',
  '{"i":"1","p":{"u":"/edits/getSpecDocs","b":{"__proto__":{"polluted":1},"json":{}}}}',
  '{"i":"1","p":{"u":"/edits/getSpecDocs","__proto__":{"polluted":1},"b":{"json":{}}}}',
  '{"i":"1","__proto__":{"polluted":1,"t":4},"p":{"u":"/edits/getSpecDocs","b":{"json":{}}}}',
  '{"i":"__proto__","p":{"u":"/edits/getSpecDocs","b":{"json":{}}}}',
  '{"i":"constructor","p":{"u":"/edits/getSpecDocs","b":{"json":{}}}}',
  '{"i":"1","p":{"u":"/edits/getSpecDocs","h":{"__proto__":{"polluted":1},"constructor":"x"},"b":{"json":{}}}}',
  // What is not JSON is named beside it, by a kind and a way to it.
  ...[0, 1, 2, 3, 4, 5, 6, 7].flatMap((kind) =>
    ['["__proto__","polluted"]', '["constructor","prototype","polluted"]', '["__proto__","__proto__"]'].map(
      (way) => `{"i":"1","p":{"u":"/edits/readForm","b":{"json":{"text":"x"},"meta":[[${kind},${way.slice(1, -1)}]]}}}`,
    ),
  ),
  '{"i":"1","p":{"u":"/edits/readForm","b":{"json":{"text":[["__proto__",{"polluted":1}]]},"meta":[[7,"text"]]}}}',
  '{"i":"1","p":{"u":"/bottles/createBottle","b":{"json":{"name":"x","backend":"smolmachines","__proto__":{"polluted":1}}}}}',
  '{"i":"1","p":{"u":"/settings/changeSettings","b":{"json":{"__proto__":{"polluted":1},"page":{"__proto__":{"polluted":1}}}}}}',
];

/** Names of methods that are none. */
export const UNKNOWN_METHODS: readonly string[] = [
  '/',
  '/nothing',
  '/feed',
  '/feed/nothing',
  '/feed//getSnapshot',
  '/FEED/GETSNAPSHOT',
  '/feed/getSnapshot%00',
  '/feed%2fgetSnapshot',
  '/__proto__',
  '/__proto__/toString',
  '/constructor',
  '/feed/__proto__/getSnapshot',
  '/feed/constructor',
  '/hasOwnProperty',
  '/feed/~orpc',
  '/../../etc/passwd',
  'http://127.0.0.1:1/nothing',
  'file:///etc/passwd',
  `/${'x'.repeat(100_000)}`,
];

/** What a method never asked for, as its input. */
export const WRONG_INPUTS: readonly unknown[] = [
  null,
  0,
  'text',
  [],
  { json: null },
  { json: 'text' },
  { json: { slug: '../../etc/passwd' } },
  { json: { slug: '__proto__' } },
  { json: { slug: { toString: 'x' } } },
  { json: { slug: 'a'.repeat(100_000) } },
  { json: { slug: 'web-agent\u0000' } },
  { json: [[[[]]]] },
  { json: { slug: 'x' }, meta: 'x' },
  { json: { slug: 'x' }, meta: [[99, 'slug']] },
  { json: { slug: 'x' }, meta: [[5, 'slug']] },
  { json: JSON.parse(deep) },
];
