import { diffChars } from 'diff';

/** One side of two texts set side by side: what the other does not have is marked, and underlined for those who see no colour. */
export function TextDifferences({ own, other }: { own: string; other: string }) {
  return (
    <span lang="zh-CN">
      {diffChars(other, own)
        .filter((each) => !each.removed)
        .map((each, at) => (each.added ? <mark key={at}>{each.value}</mark> : <span key={at}>{each.value}</span>))}
    </span>
  );
}
