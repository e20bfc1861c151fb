import type { CaseView } from '../../../contract/views.ts';
import { eventAreaOf, word } from '../../../messages/words.ts';
import { Pick } from '../pick.tsx';
import { Nothing, Section } from '../section.tsx';
import { useWords } from '../settings.tsx';
import { dayOfInstant, dayText, shanghai } from '../../../messages/times.ts';
import { useUrlFilter } from '../url-filter.ts';

type Entry = CaseView['timeline'][number];

const kindOf = (entry: Entry): string => (entry.type === 'files-attached' || entry.type === 'scan-kept' ? 'files' : eventAreaOf(entry.type));
const unique = (values: readonly string[]): string[] => [...new Set(values)];

/** Everything that happened, newest first, by kind of step and by person; when the day differs from the day of entry, both are told. */
export function TimelineSection({ file }: { file: CaseView }) {
  const { say, language } = useWords();
  const { get, set } = useUrlFilter();
  const [kind, person] = [get('kind'), get('who')];
  const kinds = unique(file.timeline.map(kindOf));
  const persons = unique(file.timeline.map((each) => each.name));
  const shown = file.timeline.filter((each) => (kind === '' || kindOf(each) === kind) && (person === '' || each.name === person));
  return (
    <Section id="timeline" title={say('case.timeline')} note={say('timeline.count', { count: file.timeline.length })}>
      <div className="filters" role="search" aria-label={say('timeline.filter')}>
        <Pick
          label={say('timeline.kind')}
          value={kind}
          all={say('list.all')}
          onPick={(value) => set({ kind: value }, true)}
          options={kinds.map((value) => ({ value, label: word(language, `act-group.${value}`) }))}
        />
        <Pick label={say('timeline.person')} value={person} all={say('list.all')} onPick={(value) => set({ who: value }, true)} options={persons.map((value) => ({ value, label: value }))} />
        <p role="status" className="hint">
          {shown.length === file.timeline.length ? '' : say('timeline.shown', { count: shown.length })}
        </p>
      </div>
      {shown.length === 0 ? <Nothing text={say('timeline.none')} /> : null}
      <ol className="timeline" reversed>
        {shown.toReversed().map((each) => (
          <li key={each.n} value={each.n}>
            <Happened entry={each} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Happened({ entry }: { entry: Entry }) {
  const { say, language } = useWords();
  return (
    <>
      <p>
        <strong>{word(language, `event.${entry.type}`)}</strong> {dayText(entry.on, language)} · {entry.name}（{entry.post}）
      </p>
      <p className="hint">{dayOfInstant(entry.at) === entry.on ? shanghai(entry.at, language) : say('case.recorded-at', { at: shanghai(entry.at, language) })}</p>
      {entry.detail === null ? null : (
        <p lang="zh-CN" className="detail">
          {entry.detail}
        </p>
      )}
    </>
  );
}
