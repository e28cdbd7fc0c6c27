import { useEffect, useState } from "react";

/** The value as it was when it last stood still for `wait` milliseconds: for questions asked while somebody types. */
export function useLateValue<T>(value: T, wait = 200): T {
  const [late, setLate] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setLate(value), wait);
    return () => clearTimeout(timer);
  }, [value, wait]);
  return late;
}
