// Loaded before Corkboard by `--import`: the clock starts at $CORKBOARD_TOUR_NOW, so that words like "2 h ago" never change.
const start = Date.parse(process.env['CORKBOARD_TOUR_NOW'] ?? '');
const RealDate = Date;

if (!Number.isNaN(start)) {
  const now = () => start + Math.floor(performance.now());
  globalThis.Date = /** @type {any} */ (
    class extends RealDate {
      /** @param {[] | [string | number | Date]} words */
      constructor(...words) {
        super(words.length === 0 ? now() : words[0]);
      }

      /** @override */
      static now() {
        return now();
      }
    }
  );
}
