import { Button } from 'antd';
import { useState } from 'react';
import type { CaseView, MeView, ReplyShape } from '../../../contract/views.ts';
import type { ClearanceShape, LetterShape } from '../../../contract/unit-views.ts';
import { useAnnounce } from '../../parts/announce.tsx';
import { useView } from '../../parts/api.ts';
import { LetterFindings } from '../../parts/letter-findings.tsx';
import { LetterPaper } from '../../parts/letter-paper.tsx';
import { Pick } from '../../parts/pick.tsx';
import { Section } from '../../parts/section.tsx';
import { useWords } from '../../parts/settings.tsx';
import { Shown } from '../../parts/shown.tsx';
import { useUrlFilter } from '../../parts/url-filter.ts';
import { ClearanceAct } from './clearance-act.tsx';

interface ClearanceLetterProps {
  file: CaseView;
  me: MeView;
  part: CaseView['assignments'][number];
  clearance: ClearanceShape | null;
}

/** One version as a letter; the remarks stand at their paragraphs, also those on versions that came before. */
export function ClearanceLetter({ file, me, part, clearance }: ClearanceLetterProps) {
  const { say } = useWords();
  const filter = useUrlFilter();
  const latest = part.replies.at(-1);
  const reply = part.replies.find((each) => String(each.version) === filter.get('version')) ?? latest;
  if (!reply) return null;
  const isAtHand = reply === latest && reply.issued === null && clearance?.version === reply.version && !clearance.isSentBack;
  return (
    <Section id="letter" title={say('clearance.letter')} note={say('clearance.remarks', { count: reply.comments.length })}>
      {part.replies.length > 1 ? (
        <div className="filters">
          <Pick
            label={say('clearance.version')}
            value={String(reply.version)}
            all={say('clearance.newest')}
            options={part.replies.map((each) => ({ value: String(each.version), label: say('form.version', { version: each.version, on: each.by.on }) }))}
            onPick={(value) => filter.set({ version: value })}
          />
        </div>
      ) : null}
      {reply === latest ? null : <p className="hint">{say('clearance.older')}</p>}
      <Letter file={file} me={me} part={part} clearance={clearance} reply={reply} mayRemark={isAtHand && file.can.includes('comment-on-draft')} />
    </Section>
  );
}

function Letter({ reply, ...props }: ClearanceLetterProps & { reply: ReplyShape; mayRemark: boolean }) {
  const letter = useView('reply-letter', { id: props.file.id, assignmentId: props.part.id, version: reply.version });
  return (
    <Shown query={letter}>
      {(found) => (
        <>
          <LetterFindings findings={found.findings} />
          <Paragraphs {...props} reply={reply} letter={found.letter} />
        </>
      )}
    </Shown>
  );
}

function Paragraphs({ file, me, part, clearance, reply, letter, mayRemark }: ClearanceLetterProps & { reply: ReplyShape; letter: LetterShape; mayRemark: boolean }) {
  const { say } = useWords();
  const announce = useAnnounce();
  const [open, setOpen] = useState<number | null>(null);
  const remarksAt = (paragraph: number): ReplyShape['comments'] => reply.comments.filter((each) => each.paragraph === paragraph);
  const beyond = reply.comments.filter((each) => each.paragraph > letter.body.length);
  const close = (paragraph: number): void => {
    setOpen(null);
    setTimeout(() => document.querySelector<HTMLElement>(`#paragraph-${paragraph} .remark-act`)?.focus());
  };
  return (
    <>
      <LetterPaper
        letter={letter}
        marked={new Set(reply.comments.map((each) => each.paragraph))}
        renderUnder={(paragraph) => (
          <div className="remarks">
            <Remarks remarks={remarksAt(paragraph)} />
            {mayRemark && open !== paragraph ? (
              <Button size="small" className="remark-act" aria-label={say('clearance.remark-at', { n: paragraph })} onClick={() => setOpen(paragraph)}>
                {say('clearance.remark')}
              </Button>
            ) : null}
            {mayRemark && open === paragraph ? (
              <ClearanceAct
                name="comment-on-draft"
                file={file}
                me={me}
                part={part}
                clearance={clearance}
                paragraph={paragraph}
                onCancel={() => close(paragraph)}
                onDone={() => {
                  announce(say('act.done', { act: say('command.comment-on-draft') }));
                  close(paragraph);
                }}
              />
            ) : null}
          </div>
        )}
      />
      {beyond.length === 0 ? null : <Remarks remarks={beyond} />}
    </>
  );
}

function Remarks({ remarks }: { remarks: ReplyShape['comments'] }) {
  const { say } = useWords();
  if (remarks.length === 0) return null;
  return (
    <ul className="remark-list" aria-label={say('reply.comments')}>
      {remarks.map((each) => (
        <li key={each.id}>
          {each.text}{' '}
          <span className="note">
            — {each.by.name}（{each.by.post}），{each.by.on}
          </span>
        </li>
      ))}
    </ul>
  );
}
