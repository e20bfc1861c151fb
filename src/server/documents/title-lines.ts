const words = new Intl.Segmenter('zh', { granularity: 'word' });
// 第2024015号, 九届三次会议, and terms of the field the dictionary does not know: never divided
const whole = /第[\d〇零一二三四五六七八九十]+号|[一二三四五六七八九十]+届[一二三四五六七八九十]+次会议|\d+|区政协|建议案|提案|办理情况/g;
const closing = /^[，。、；：！？》」』）〕”’]/;
const opening = /[《「『（〔“‘]$/;

/**
 * A title in as few lines of at most `length` characters as it needs, as even as whole words allow
 * (GB/T 9704-2012, 7.3.1: 回行时词意完整，排列对称，长短适宜).
 */
export function titleLines(title: string, length: number): string[] {
  const pieces = piecesOf(title, length);
  const target = title.length / Math.ceil(title.length / length);
  // best[i]: the cheapest way to set the first i pieces
  const best: { cost: number; from: number }[] = [{ cost: 0, from: 0 }];
  for (let end = 1; end <= pieces.length; end++) {
    let choice = { cost: Number.POSITIVE_INFINITY, from: end - 1 };
    for (let from = end - 1, width = 0; from >= 0; from--) {
      width += pieces[from]?.length ?? 0;
      if (width > length) break;
      // A further line costs more than any unevenness.
      const cost = (best[from]?.cost ?? 0) + (width - target) ** 2 + length ** 2;
      if (cost < choice.cost) choice = { cost, from };
    }
    best.push(choice);
  }
  const lines: string[] = [];
  for (let end = pieces.length; end > 0; end = best[end]?.from ?? 0) {
    lines.unshift(pieces.slice(best[end]?.from ?? 0, end).join(''));
  }
  return lines;
}

/** Words, each with the marks that may not begin or end a line; what is longer than a line is cut. */
function piecesOf(title: string, length: number): string[] {
  const pieces: string[] = [];
  let at = 0;
  const push = (text: string): void => {
    const last = pieces.at(-1);
    if (last !== undefined && (closing.test(text) || opening.test(last))) pieces[pieces.length - 1] = last + text;
    else pieces.push(text);
  };
  for (const match of title.matchAll(whole)) {
    for (const { segment } of words.segment(title.slice(at, match.index))) push(segment);
    push(match[0]);
    at = match.index + match[0].length;
  }
  for (const { segment } of words.segment(title.slice(at))) push(segment);
  return pieces.flatMap((piece) => (piece.length <= length ? [piece] : (piece.match(new RegExp(`.{1,${length}}`, 'gu')) ?? [])));
}
