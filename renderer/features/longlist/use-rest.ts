import { useEffect, useState } from 'react';

// A person sees no delay, and who holds an arrow key draws nothing on the way.
const REST_MS = 80;

/** A value once it has stayed the same for a moment; the first at once. */
export function useRest<T>(value: T): T {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), REST_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return rested;
}
