import type { Chance } from './random.ts';

const openings = ['关于', '加强', '推进', '完善', '解决', '规范'] as const;
const things = ['小区渍水', '停车管理', '电动车充电', '河道治理', '老年食堂', '校园周边秩序', '背街小巷改造', '垃圾分类'] as const;
const endings = ['的建议', '工作已落实到位', '仍需时日', '正在推进之中', '请予考虑'] as const;

/** A sentence of ten characters at least; the number keeps most of them apart, not all. */
export const sentence = (chance: Chance): string => `${chance.pickFrom(openings)}${chance.pickFrom(things)}${chance.pickFrom(endings)}（之${chance.int(1, 5000)}）`;
export const shortName = (chance: Chance): string => `${chance.pickFrom(['东', '西', '南', '北'])}${chance.pickFrom(['湖', '堤', '山', '桥'])}${chance.int(1, 9999)}`;

/** What nobody should send, and somebody does. */
export const garbage = (chance: Chance): unknown =>
  chance.pickFrom<unknown>([
    '',
    ' ',
    '不存在',
    '0',
    'none',
    '00000000-0000-4000-8000-000000000000',
    '长'.repeat(7000),
    "'; DROP TABLE event; --",
    '__proto__',
    'constructor',
    '👍🏽',
    '<script>alert(1)</script>',
    '0001-01-01',
    '9999-12-31',
    '2024-02-30',
    '2024-02-29',
    0,
    -1,
    0.5,
    1e9,
    Number.MAX_SAFE_INTEGER,
    null,
    true,
    false,
    [],
    {},
    ['x'],
    { text: 'x' },
  ]);
