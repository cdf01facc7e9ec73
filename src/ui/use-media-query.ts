import { useEffect, useState } from 'preact/hooks';

/** Whether the window is as the media query asks, kept up to date. */
export function useMediaQuery(query: string): boolean {
  const [isMet, setIsMet] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const media = matchMedia(query);
    const follow = () => setIsMet(media.matches);
    follow();
    media.addEventListener('change', follow);
    return () => media.removeEventListener('change', follow);
  }, [query]);
  return isMet;
}
