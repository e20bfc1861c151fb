import type { PublishCaseView } from '../../../contract/publication-views.ts';
import { word } from '../../../messages/words.ts';
import { useRuleWords } from '../../parts/rule-words.ts';
import { Facts } from '../../parts/section.tsx';
import { useWords } from '../../parts/settings.tsx';
import { dayText } from '../../../messages/times.ts';

/** What the decision rests on, and what was decided until now. */
export function PublishFacts({ file }: { file: PublishCaseView }) {
  const { say, language } = useWords();
  const rule = useRuleWords();
  return (
    <Facts
      rows={[
        [say('column.stage'), word(language, `stage.${file.stage}`)],
        [say('publish.consent'), `${file.proposer}：${say(file.consent.mayPublish ? 'publish.consent-yes' : 'publish.consent-no')}${file.consent.reason === null ? '' : `（${file.consent.reason}）`}`],
        [say('publish.finding'), file.finding === null ? null : rule('openness', file.finding)],
        ...file.decisions.map(
          (each) =>
            [
              `${say('publish.mode')}（${say('publish.round', { round: each.round })}）`,
              `${rule('openness', each.mode)}${each.reason === null ? '' : `（${rule('openReasons', each.reason)}）`}，${dayText(each.on, language)} ${each.name}`,
            ] as const,
        ),
        [say('publish.embargo-until'), file.embargo === null ? null : `${dayText(file.embargo.until, language)} ${file.embargo.reason}`],
        [say('publish.published-on'), file.published.map((each) => `${say('publish.round', { round: each.round })} ${dayText(each.on, language)}`).join('；')],
        [say('publish.withdrawn'), file.withdrawn === null ? null : `${dayText(file.withdrawn.on, language)} ${file.withdrawn.reason}`],
      ]}
    />
  );
}
