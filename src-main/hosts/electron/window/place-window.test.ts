import { describe, expect, test } from 'vitest';
import { bringBack, placeWindow } from './place-window.ts';

const main = { x: 0, y: 25, width: 1440, height: 875 };
const second = { x: 1440, y: 0, width: 1920, height: 1080 };

describe('placeWindow', () => {
  test('leaves the first place to the system', () => {
    expect(placeWindow(null, [main])).toEqual({ width: 1280, height: 860 });
  });

  test('opens where the window was, on any screen', () => {
    const kept = { x: 1500, y: 40, width: 1000, height: 700 };

    expect(placeWindow(kept, [main, second])).toEqual(kept);
  });

  test('leaves a window alone that hangs over an edge but can be taken hold of', () => {
    const kept = { x: -800, y: 600, width: 1000, height: 700 };

    expect(placeWindow(kept, [main])).toEqual(kept);
  });

  test.each([
    ['its screen is gone', { x: 1500, y: 40, width: 1000, height: 700 }],
    ['its title bar is above the screen', { x: 100, y: 0, width: 1000, height: 700 }],
    ['too little of it is left of the edge', { x: 1400, y: 100, width: 1000, height: 700 }],
    ['its title bar is below the screen', { x: 100, y: 890, width: 1000, height: 700 }],
  ])('brings a window back when %s', (_why, kept) => {
    expect(placeWindow(kept, [main])).toEqual({ width: 1000, height: 700 });
  });

  test('makes a window no larger than its screen and no smaller than the page needs', () => {
    expect(placeWindow({ x: 0, y: 25, width: 4000, height: 3000 }, [main])).toEqual(main);
    expect(placeWindow({ x: 0, y: 25, width: 200, height: 100 }, [main])).toEqual({
      x: 0,
      y: 25,
      width: 640,
      height: 480,
    });
  });
});

describe('bringBack', () => {
  const onSecond = { x: 1500, y: 40, width: 1000, height: 700 };

  test('leaves a window alone while its screen is there, also where it hangs over an edge', () => {
    expect(bringBack(onSecond, [main, second])).toBeNull();
    expect(bringBack({ x: -800, y: 600, width: 1000, height: 700 }, [main])).toBeNull();
  });

  test('brings it to the middle of the first screen when its own is gone', () => {
    expect(bringBack(onSecond, [main])).toEqual({ x: 220, y: 113, width: 1000, height: 700 });
  });

  test('makes it fit when its screen shrinks or is scaled, and moves it inside', () => {
    const shrunk = { x: 0, y: 0, width: 1024, height: 768 };

    expect(bringBack({ x: 40, y: 30, width: 1280, height: 700 }, [shrunk])).toEqual({
      x: 0,
      y: 30,
      width: 1024,
      height: 700,
    });
  });

  test('goes no smaller than the page needs, with its title bar in sight', () => {
    const tiny = { x: 100, y: 20, width: 500, height: 300 };

    expect(bringBack({ x: 900, y: 900, width: 1000, height: 700 }, [tiny])).toEqual({
      x: 100,
      y: 20,
      width: 640,
      height: 480,
    });
  });

  test('moves nothing while no screen is known', () => {
    expect(bringBack(onSecond, [])).toBeNull();
  });
});
