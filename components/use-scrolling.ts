// Whether an element has more than it shows.
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Known anew after each rendering of the component that has the element. */
export function useScrolling<Body extends HTMLElement>() {
  const bodyRef = useRef<Body>(null);
  const [scrolls, setScrolls] = useState(false);
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- the same answer again renders nothing
  useLayoutEffect(() => {
    const element = bodyRef.current;
    if (element) setScrolls(element.scrollHeight > element.clientHeight);
  });
  return { bodyRef, scrolls };
}
