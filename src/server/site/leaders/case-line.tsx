import { word } from '../../../messages/words.ts';
import { DueMark } from '../members/due-mark.tsx';
import type { Light } from '../../../contract/light-text.ts';
import type { Visit } from '../frame/visit.ts';
import { taskPath } from './leader.ts';

interface Shown {
  matterId: string;
  slug: string | null;
  title: string;
  stage: string;
  isKey?: boolean;
  lead: string | null;
  proposer?: string;
  light: Light | null;
  due: string | null;
  workingDaysLeft: number | null;
}

/** One case in a list: what is to be done, the case as a link, who has it, and its day. */
export function CaseLine({ visit, item, step }: { visit: Visit; item: Shown; step?: string | undefined }) {
  const { say, to, language } = visit;
  return (
    <>
      <a href={to(taskPath(item))}>
        {step === undefined ? null : <strong>{step}：</strong>}
        <span lang="zh-CN">
          {item.slug} {item.title}
        </span>
      </a>
      <p className="hint">
        {item.isKey === true ? <strong className="key-mark">★ {say('leader.key')} </strong> : null}
        {step === undefined ? `${word(language, `stage.${item.stage}`)} · ` : ''}
        <span lang="zh-CN">{[item.proposer, item.lead].filter(Boolean).join(' → ')}</span>
      </p>
      {item.light === null ? null : <DueMark visit={visit} light={item.light} left={item.workingDaysLeft} due={item.due} />}
    </>
  );
}
