/** Milliseconds that things take in a library of so many clips; `import` is that of a thousand links. */
export interface Costs {
  clips: number;
  open: number;
  search: number;
  save: number;
  import: number;
}

const kinds = ['open', 'search', 'save', 'import'] as const;
const longest = 40;

/** A bar for each size, as long as what it costs, kind by kind; what a save costs beside the smallest library. */
export function growthTable(costs: readonly Costs[]): string {
  const [smallest, largest] = [costs[0], costs.at(-1)];
  if (!smallest || !largest) return '';
  const lines = kinds.flatMap((kind) => {
    const most = Math.max(...costs.map((cost) => cost[kind]));
    return [
      kind,
      ...costs.map((cost) => {
        const bar = '█'.repeat(Math.max(1, Math.round((cost[kind] / most) * longest)));
        return `${cost.clips.toLocaleString('en').padStart(11)}  ${cost[kind].toFixed(1).padStart(9)} ms  ${bar}`;
      }),
    ];
  });
  const ratio = largest.save / smallest.save;
  return [
    ...lines,
    `A save at ${largest.clips.toLocaleString('en')} clips costs ${ratio.toFixed(2)} of one at ${smallest.clips.toLocaleString('en')} (budget 2).`,
  ].join('\n');
}
