import type { CaseView } from '../../../contract/views.ts';
import { ReplyFacts } from '../../parts/case-file/reply-version.tsx';
import { ReplyDifferences } from '../../parts/reply-differences.tsx';
import { Section } from '../../parts/section.tsx';
import { useWords } from '../../parts/settings.tsx';

/** The versions against each other; then class, openness, promises and everything others said to the latest one. */
export function ClearanceVersions({ part }: { part: CaseView['assignments'][number] }) {
  const { say } = useWords();
  const latest = part.replies.at(-1);
  if (!latest) return null;
  return (
    <>
      <Section id="differences" title={say('differences.title')}>
        <ReplyDifferences replies={part.replies} />
      </Section>
      <Section id="latest" title={say('clearance.latest', { version: latest.version })}>
        <ReplyFacts reply={latest} />
      </Section>
    </>
  );
}
