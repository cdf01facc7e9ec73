const deepest = 100;

/**
 * The folders that lists stand in. A heading names the list that follows it; a list without one, as
 * the outermost, is no folder. Lists that nest deeper than any honest ones are counted but not named.
 */
export function folderPath() {
  const lists: (string | undefined)[] = [];
  let unnamed = 0;
  let next: string | undefined;
  return {
    heading: (name: string) => {
      next = name;
    },
    enter: () => {
      if (lists.length < deepest) lists.push(next);
      else unnamed++;
      next = undefined;
    },
    leave: () => {
      if (unnamed > 0) unnamed--;
      else lists.pop();
      next = undefined;
    },
    names: () => lists.flatMap((name) => (name?.trim() ? [name] : [])),
  };
}
