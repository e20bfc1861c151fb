import { Link } from 'react-router';
import type { ListColumn } from '../../../contract/list-columns.ts';
import { word } from '../../../messages/words.ts';
import { paths } from '../../paths.ts';
import { LightTag } from '../light-tag.tsx';
import { useRuleWords } from '../rule-words.ts';
import { useWords } from '../settings.tsx';
import { dayText, shanghai } from '../../../messages/times.ts';
import { addressOf, type ListItem } from './list-plan.ts';

const none = '—';
const chinese: readonly ListColumn[] = ['proposer', 'lead', 'assisting', 'session', 'title'];
export const isChinese = (column: ListColumn): boolean => chinese.includes(column);

/** The link of a line: j and k walk along these. */
export function CaseLink({ item }: { item: ListItem }) {
  const { say, language } = useWords();
  return (
    <>
      <Link data-row to={paths.case(addressOf(item))}>
        {item.title}
      </Link>
      {item.isKey ? (
        <strong className="key" lang={language}>
          {say('case.key')}
        </strong>
      ) : null}
    </>
  );
}

/** What a column shows of a case. */
export function Cell({ item, column }: { item: ListItem; column: ListColumn }) {
  const { say, language } = useWords();
  const rule = useRuleWords();
  switch (column) {
    case 'number':
      return item.slug ?? none;
    case 'docket-number':
      return item.number ?? none;
    case 'title':
      return <CaseLink item={item} />;
    case 'kind':
      return word(language, `kind.${item.kind}`);
    case 'key':
      return item.isKey ? say('case.key') : none;
    case 'category':
      return rule('categories', item.category);
    case 'stage':
      return word(language, `stage.${item.stage}`);
    case 'light':
      return item.light === null ? none : <LightTag light={item.light} left={item.due === null ? null : item.workingDaysLeft} />;
    case 'days-left':
      return item.workingDaysLeft ?? none;
    case 'due':
      return item.due === null ? none : <Due item={item} />;
    case 'rule':
      return 'rule' in item && item.rule !== null ? word(language, `rule.${item.rule}`) : none;
    case 'turn':
      return word(language, `desk.${item.turn}`);
    case 'proposer':
      return item.proposer;
    case 'lead':
      return item.lead ?? none;
    case 'assisting':
      return item.assisting.length === 0 ? none : item.assisting.join('、');
    case 'class':
      return rule('classes', item.resultClass);
    case 'round':
      return item.round === 0 ? none : item.round;
    case 'submitted':
      return item.submittedOn ?? none;
    case 'docketed':
      return item.docketedOn ?? none;
    case 'session':
      return item.session ?? none;
    case 'step':
      return 'step' in item ? word(language, `step.${item.step}`) : none;
    case 'act':
      return 'act' in item && item.act ? word(language, `event.${item.act.type}`) : none;
    case 'acted':
      return 'act' in item && item.act ? shanghai(item.act.at, language) : none;
  }
}

function Due({ item }: { item: ListItem }) {
  const { language } = useWords();
  return (
    <>
      <span className="nowrap">{dayText(item.due, language)}</span>
      {'rule' in item && item.rule !== null ? <div className="hint">{word(language, `rule.${item.rule}`)}</div> : null}
    </>
  );
}
