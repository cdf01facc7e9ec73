import './parts/ear-of-wheat.css';

const stalk = 'M0 0V-76M0-20C-6-32-12-38-22-42M0-12C6-24 12-30 22-34';
const grains = [
  'M0-112C7-103 7-92 0-82C-7-92-7-103 0-112Z',
  'M-3-76C-14-76-22-83-24-94C-12-93-4-87-3-76Z',
  'M3-76C14-76 22-83 24-94C12-93 4-87 3-76Z',
  'M-3-58C-14-58-22-65-24-76C-12-75-4-69-3-58Z',
  'M3-58C14-58 22-65 24-76C12-75 4-69 3-58Z',
];

/** What is gleaned, drawn in an SVG: its foot is at 0 0, and it is 48 wide and 112 high. */
export function EarOfWheat({ transform }: { transform?: string }) {
  return (
    <g {...(transform !== undefined && { transform })}>
      <path class="ear-stalk" d={stalk} />
      {grains.map((grain) => (
        <path key={grain} class="ear-grain" d={grain} />
      ))}
    </g>
  );
}
