import { draw, pick } from '../seed.ts';

const surnames = [...'林周何沈陆程韩许邓姚傅崔曾彭谭苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石谢罗梁宋郑冯于董袁吕施章柯祁文庄尹黎易常武乔贺赖龚'];
const first = [...'知明思景若文志晓雨子敏嘉书国建秀海云春立婉承宏佳怀清锦远庆玉'];
const second = [...'远川宁安平华涛琳岚君峰洁仪舟楠松林倩辉芸衡瑜哲康诚然莉斌燕毅'];

/** A name nobody bears on purpose: drawn from common characters, no two the same in one run of the maker. */
export function nameMaker(): (key: string) => string {
  const taken = new Set<string>();
  return (key) => {
    for (let attempt = 0; ; attempt++) {
      const at = `name/${key}/${attempt}`;
      const name = pick(`${at}/s`, surnames) + (draw(`${at}/two`) < 0.25 ? '' : pick(`${at}/1`, first)) + pick(`${at}/2`, second);
      if (taken.has(name)) continue;
      taken.add(name);
      return name;
    }
  };
}
