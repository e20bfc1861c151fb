import { Button } from 'antd';
import { Link, useNavigate, useParams } from 'react-router';
import type { CaseView, MeView } from '../../../contract/views.ts';
import type { ClearanceShape } from '../../../contract/unit-views.ts';
import { word } from '../../../messages/words.ts';
import { useAnnounce } from '../../parts/announce.tsx';
import { useWords } from '../../parts/settings.tsx';
import { paths } from '../../paths.ts';
import { ClearanceAct } from './clearance-act.tsx';
import { ClearanceLetter } from './clearance-letter.tsx';
import { ClearanceState } from './clearance-state.tsx';
import { ClearanceVersions } from './clearance-versions.tsx';
import { NextCase } from './next-case.tsx';

interface ClearancePageProps {
  file: CaseView;
  me: MeView;
  part: CaseView['assignments'][number];
  clearance: ClearanceShape | null;
}

/** What is decided here, the usual act first. Remarks are made at their paragraph. */
const acts = ['clear-reply', 'issue-reply', 'record-service', 'countersign-reply', 'send-back-reply', 'object-to-reply'] as const;
/** What leads on is the primary act; sending back or objecting never is. */
const forward: readonly string[] = ['clear-reply', 'issue-reply', 'record-service', 'countersign-reply'];

export function ClearancePage({ file, me, part, clearance }: ClearancePageProps) {
  const { say, language } = useWords();
  const announce = useAnnounce();
  const navigate = useNavigate();
  const { act } = useParams();
  const address = file.slug ?? file.id;
  const offered = acts.filter((each) => file.can.includes(each));
  const open = offered.find((each) => each === act);
  const go = (to?: string): void => void navigate({ pathname: paths.clear(address, to), search: window.location.search });
  const done = (): void => {
    if (open !== undefined) announce(say('act.done', { act: word(language, `command.${open}`) }));
    go();
  };
  return (
    <>
      <ClearanceState clearance={clearance} isIssued={part.replies.at(-1)?.issued !== null} />
      {offered.length === 0 ? null : (
        <ul className="buttons clearance-acts" aria-label={say('acts.title')}>
          {offered.map((each) => (
            <li key={each}>
              <Button
                type={each === offered[0] && forward.includes(each) && open === undefined ? 'primary' : 'default'}
                aria-pressed={each === open}
                onClick={() => go(each === open ? undefined : each)}
              >
                {word(language, `command.${each}`)}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {file.can.includes('draft-reply') || file.can.includes('correct-reply') ? (
        <p>
          <Link className="button" to={paths.reply(address)}>
            {say('clearance.write')}
          </Link>
        </p>
      ) : null}
      {open === undefined ? null : <ClearanceAct key={open} name={open} file={file} me={me} part={part} clearance={clearance} onDone={done} onCancel={() => go()} />}
      <ClearanceLetter file={file} me={me} part={part} clearance={clearance} />
      <ClearanceVersions part={part} />
      <NextCase file={file} />
    </>
  );
}
