import { Button } from 'antd';
import { Link, useParams } from 'react-router';
import type { CaseView, MeView } from '../../../contract/views.ts';
import { useView } from '../../parts/api.ts';
import { usePageTitle } from '../../parts/page-title.ts';
import { Nothing } from '../../parts/section.tsx';
import { useWords } from '../../parts/settings.tsx';
import { Shown } from '../../parts/shown.tsx';
import { paths } from '../../paths.ts';
import { HandlingSlip } from './handling-slip.tsx';
import { printParts, type PrintPart } from '../../parts/print-parts.ts';
import { PrintedOriginal } from './printed-original.tsx';
import { PrintedReply } from './printed-reply.tsx';

/** One part of a case as it lies in the paper file, ready for the printer. */
export function PrintScreen({ me }: { me: MeView }) {
  const { say } = useWords();
  const { id = '', part: asked = '' } = useParams();
  const part = printParts.find((each) => each === asked);
  const query = useView('case', { id });
  if (part === undefined)
    return (
      <>
        <h1>{say('not-found.title')}</h1>
        <Nothing text={say('print.unknown')} />
        <Link to={paths.case(id)}>{say('print.back')}</Link>
      </>
    );
  return (
    <>
      {query.data ? null : <h1>{say(`print.${part}`)}</h1>}
      <Shown query={query}>{(file) => <PrintPage file={file} me={me} part={part} />}</Shown>
    </>
  );
}

function PrintPage({ file, me, part }: { file: CaseView; me: MeView; part: PrintPart }) {
  const { say } = useWords();
  const address = file.slug ?? file.id;
  usePageTitle(`${say(`print.${part}`)} ${address}`);
  return (
    <>
      <nav className="print-bar" aria-label={say('print.parts')}>
        <Button type="primary" onClick={() => window.print()}>
          {say('print.act')}
        </Button>
        <Link to={paths.case(address)}>{say('print.back')}</Link>
        {printParts.map((each) => (
          <Link key={each} to={paths.printCase(address, each)} {...(each === part ? { 'aria-current': 'page' as const } : {})}>
            {say(`print.${each}`)}
          </Link>
        ))}
      </nav>
      <article className="sheet" lang="zh-CN">
        {part === 'slip' ? <HandlingSlip file={file} me={me} /> : part === 'original' ? <PrintedOriginal file={file} me={me} /> : <PrintedReply file={file} />}
      </article>
    </>
  );
}
