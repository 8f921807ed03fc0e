import { useCallback, useEffect, useRef, useState } from 'react';
import { type Failure, toFailure } from '#renderer/state/api';

/** What was asked of the host, and its last answer; the answer to a former question is never shown. */
export interface Asked<Value> {
  readonly value: Value | null;
  readonly failure: Failure | null;
  askAgain(): void;
}

/** Asks the host when it is first shown and whenever the question is another one. `ask` must keep its identity meanwhile. */
export function useAsked<Value>(ask: () => Promise<Value>): Asked<Value> {
  const [answer, setAnswer] = useState<{
    readonly ask: unknown;
    readonly value: Value | null;
    readonly failure: Failure | null;
  }>();
  const latest = useRef(0);
  const run = useCallback(() => {
    latest.current += 1;
    const turn = latest.current;
    const settle = (value: Value | null, failure: Failure | null): void => {
      if (latest.current === turn) setAnswer({ ask, value, failure });
    };
    const listen = async (): Promise<void> => {
      try {
        settle(await ask(), null);
      } catch (error) {
        settle(null, toFailure(error));
      }
    };
    void listen();
  }, [ask]);
  useEffect(() => {
    run();
    return () => {
      latest.current += 1;
    };
  }, [run]);
  const current = answer?.ask === ask ? answer : undefined;
  return {
    value: current?.value ?? null,
    failure: current?.failure ?? null,
    askAgain: () => {
      setAnswer(undefined);
      run();
    },
  };
}
