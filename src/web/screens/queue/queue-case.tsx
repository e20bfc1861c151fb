import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import type { CaseView, MeView } from '../../../contract/views.ts';
import { word } from '../../../messages/words.ts';
import { useAnnounce } from '../../parts/announce.tsx';
import { useView } from '../../parts/api.ts';
import { ActForm } from '../../parts/case-file/act-form.tsx';
import { useWords } from '../../parts/settings.tsx';
import { Shown } from '../../parts/shown.tsx';
import { paths } from '../../paths.ts';
import { partOf } from './case-parts.tsx';
import { QueueDesks } from './queue-desks.tsx';
import type { Queue } from './queue.ts';

interface QueueCaseProps {
  me: MeView;
  queue: Queue;
  address: string;
  act: string | undefined;
  onAct: (name: string | undefined) => void;
  onDone: () => void;
}

/** The case as far as this decision needs it, and the acts that decide it. */
export function QueueCase(props: QueueCaseProps) {
  const query = useView('case', { id: props.address });
  return (
    <div className="queue-case">
      <Shown query={query}>{(file) => <Open {...props} file={file} />}</Shown>
    </div>
  );
}

function Open({ me, queue, act, file, onAct, onDone }: QueueCaseProps & { file: CaseView }) {
  const { say, language } = useWords();
  const announce = useAnnounce();
  const offered = queue.acts.filter((each) => file.can.includes(each));
  const others = file.can.length - offered.length;
  const done = (): void => {
    announce(say('act.done', { act: word(language, `command.${act ?? ''}`) }));
    onDone();
  };
  return (
    <>
      <h2 lang="zh-CN">
        {file.slug ?? file.receiptNumber ?? ''} {file.title}
      </h2>
      <p className="case-now">
        <span className="stage">{word(language, `stage.${file.stage}`)}</span>
        <span lang="zh-CN">{file.proposer.name}</span>
        <Link to={paths.case(file.slug ?? file.id)}>{say('queue.whole', { count: others })}</Link>
      </p>
      {queue.desks ? <QueueDesks desks={queue.desks} address={file.slug ?? file.id} /> : null}
      {offered.length === 0 ? <p className="nothing">{say('queue.no-act')}</p> : null}
      <ul className="buttons" aria-label={say('acts.title')}>
        {offered.map((each, at) => (
          <li key={each}>
            <Button type={at === 0 && act === undefined && !queue.desks ? 'primary' : 'default'} aria-pressed={each === act} onClick={() => onAct(each === act ? undefined : each)}>
              {word(language, `command.${each}`)}
            </Button>
          </li>
        ))}
      </ul>
      {act === undefined ? null : <Act key={`${file.id} ${act}`} me={me} file={file} name={act} onCancel={() => onAct(undefined)} onDone={done} />}
      {partsBeside(queue, act).map((each) => (
        <div key={each}>{partOf(each, file)}</div>
      ))}
    </>
  );
}

/** Units are suggested inside the form of an assignment; beside it they would stand twice. */
const partsBeside = ({ parts }: Queue, act: string | undefined): Queue['parts'] => (act === 'assign' || act === 'pre-assign' ? parts.filter((each) => each !== 'suggested-units') : parts);

interface ActProps {
  me: MeView;
  file: CaseView;
  name: string;
  onCancel: () => void;
  onDone: () => void;
}

/** The form opens in place; the focus goes there. */
function Act({ me, file, name, onCancel, onDone }: ActProps) {
  const { language } = useWords();
  const place = useRef<HTMLElement>(null);
  useEffect(() => place.current?.focus(), []);
  return (
    <section ref={place} className="section" tabIndex={-1} aria-labelledby="queue-act">
      <h3 id="queue-act">{word(language, `command.${name}`)}</h3>
      <ActForm file={file} me={me} name={name} onCancel={onCancel} onDone={onDone} />
    </section>
  );
}
