import { demoMatters } from '../demo/matters.ts';
import { sentencesOf } from '../src/domain/search/likeness.ts';

/** Proposals in the wording of the demo's year, as many as wanted, and edited copies of them. The same seed gives the same texts. */
export interface TextMaker {
  /** a title, then nine to fourteen sentences */
  textOf: (n: number) => string[];
  /** a copy somebody wrote over */
  editOf: (text: readonly string[], edit: Edit, seed: number) => string[];
  /** the first half of one and the second half of another */
  mergedOf: (one: readonly string[], other: readonly string[]) => string[];
}

export const edits = ['light', 'medium', 'heavy'] as const;
export type Edit = (typeof edits)[number];

/** Shares of words said otherwise, of sentences cut, and of new ones among the rest. */
const degrees: Record<Edit, { said: number; cut: number; added: number; isShuffled: boolean }> = {
  light: { said: 0.15, cut: 0, added: 0, isShuffled: false },
  medium: { said: 0.7, cut: 0.2, added: 0.2, isShuffled: true },
  heavy: { said: 0.95, cut: 0.35, added: 0.35, isShuffled: true },
};

/** Words in pairs that stand for each other. */
const synonyms = new Map(
  (
    '加强强化 推进推动 解决化解 问题难题 居民群众 建议提议 完善健全 建立设立 提升提高 开展组织 明确确定 落实执行 协调统筹 设置安排 减少降低 增加增设 改造更新 统一一致 目前现在 部分一些 ' +
    '严重突出 容易易于 缺乏缺少 需要须要 影响妨碍 措施办法 管理管护 服务帮扶 单位机构 部门方面 社区小区 街道街镇 企业公司 学校校园 老人长者 孩子儿童 道路路面 设施设备 资金经费 时间时段 情况状况 调查摸排 公布公示 定期按期 及时尽快 逐步分步 联合会同 支持扶持 鼓励引导 形成造成 反映诉说'
  )
    .split(' ')
    .flatMap((pair): [string, string][] => [
      [pair.slice(0, 2), pair.slice(2)],
      [pair.slice(2), pair.slice(0, 2)],
    ]),
);
const sayable = new RegExp([...synonyms.keys()].join('|'), 'g');
const places = ['东堤', '柳林', '枫湾', '月塘', '新渡', '青石', '沙洲', '北岗', '南湖', '望川', '澄湖', '石桥', '梅林', '双塔', '站前', '西河', '滨江', '金堤', '老粮站', '幸福里'];
const placeNames = new RegExp(places.join('|'), 'g');

export function textMaker(): TextMaker {
  const matters = demoMatters();
  const titles = matters.map((each) => each.title);
  const pool = [...new Set(matters.flatMap((each) => [each.situation, each.analysis, ...each.suggestions].flatMap(sentencesOf)))];
  const follows = chainOf(pool);
  const sentence = (chance: Chance): string => {
    const drawn = chance() < 0.5 ? walked(follows, chance) : chance.pick(pool);
    return varied(drawn, chance);
  };
  const textOf = (n: number): string[] => {
    const chance = chanceOf(n);
    return [varied(chance.pick(titles), chance), ...Array.from({ length: 9 + Math.floor(chance() * 6) }, () => sentence(chance))];
  };
  const editOf = ([title = '', ...body]: readonly string[], edit: Edit, seed: number): string[] => {
    const { said, cut, added, isShuffled } = degrees[edit];
    const chance = chanceOf(seed ^ 0x5eed);
    const kept = body.filter(() => chance() >= cut).map((each) => reworded(each, said, chance));
    const all = [...kept, ...body.filter(() => chance() < added).map(() => sentence(chance))];
    return [
      reworded(title, said, chance),
      ...(isShuffled
        ? all
            .map((each) => [each, chance()] as const)
            .toSorted((a, b) => a[1] - b[1])
            .map(([each]) => each)
        : all),
    ];
  };
  return { textOf, editOf, mergedOf: (one, other) => [...one.slice(0, Math.ceil(one.length / 2)), ...other.slice(Math.floor(other.length / 2))] };
}

type Chance = (() => number) & { pick: <T>(list: readonly T[]) => T };

/** Numbers from 0 to 1 that look like chance and are the same every time. */
function chanceOf(seed: number): Chance {
  let state = Math.imul(seed + 1, 2_654_435_761) >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return Object.assign(next, { pick: <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T });
}

const varied = (sentence: string, chance: Chance): string =>
  sentence.replace(placeNames, () => chance.pick(places)).replaceAll(/\d+/g, (number) => String(1 + Math.floor(chance() * 10 ** Math.min(4, number.length))));

const reworded = (sentence: string, share: number, chance: Chance): string =>
  sentence.replace(sayable, (word) => (chance() < share ? (synonyms.get(word) ?? word) : word)).replaceAll(/\d+/g, (number) => (chance() < share ? String(1 + Math.floor(chance() * 999)) : number));

/** What follows each pair of characters, as often as it does. */
function chainOf(sentences: readonly string[]): Map<string, string[]> {
  const follows = new Map<string, string[]>();
  for (const sentence of sentences) {
    const characters = ['^', '^', ...sentence, '$'];
    for (let at = 2; at < characters.length; at += 1) {
      const before = `${characters[at - 2]}${characters[at - 1]}`;
      follows.set(before, [...(follows.get(before) ?? []), characters[at] ?? '$']);
    }
  }
  return follows;
}

const walkMax = 70;

function walked(follows: ReadonlyMap<string, string[]>, chance: Chance): string {
  const characters = ['^', '^'];
  while (characters.length < walkMax) {
    const next = chance.pick(follows.get(`${characters.at(-2)}${characters.at(-1)}`) ?? ['$']);
    if (next === '$') break;
    characters.push(next);
  }
  return characters.slice(2).join('');
}
