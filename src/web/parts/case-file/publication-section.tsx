import type { CaseView } from '../../../contract/views.ts';
import { useRuleWords } from '../rule-words.ts';
import { Facts, Section } from '../section.tsx';
import { useWords } from '../settings.tsx';
import { dayText } from '../../../messages/times.ts';

/** What the public may read of the case, by round, and where it stands. */
export function PublicationSection({ file }: { file: CaseView }) {
  const { publication } = file;
  const { say, language } = useWords();
  const rule = useRuleWords();
  if (publication === null) return null;
  return (
    <Section id="publication" title={say('case.publication')}>
      <Facts
        rows={[
          ...publication.decisions.map(
            (each) =>
              [
                say('publish.round', { round: each.round }),
                `${rule('openness', each.mode)}${each.reason === null ? '' : `（${rule('openReasons', each.reason)}）`}，${dayText(each.by.on, language)} ${each.by.name}`,
              ] as const,
          ),
          [say('publish.embargo-until'), publication.embargoUntil === null ? null : dayText(publication.embargoUntil, language)],
          [say('publish.published-on'), publication.published.map((each) => `${say('publish.round', { round: each.round })} ${dayText(each.on, language)}`).join('；')],
          [say('publish.withdrawn'), publication.withdrawn === null ? null : `${dayText(publication.withdrawn.on, language)} ${publication.withdrawn.reason}`],
        ]}
      />
    </Section>
  );
}
