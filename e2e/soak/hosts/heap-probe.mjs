// Loaded into a web host that soaks: collects garbage when it is asked to, and answers what is still in use.
process.on('message', () => {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  process.send?.({ live: (heapUsed + external) / 1_048_576 });
});
// Listening alone must not keep a host that was told to end.
process.channel?.unref();
