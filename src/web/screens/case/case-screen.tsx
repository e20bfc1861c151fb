import { useEffect } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { CaseView, MeView } from '../../../contract/views.ts';
import { ActDrawer } from '../../parts/act-drawer.tsx';
import { useView } from '../../parts/api.ts';
import { usePageTitle } from '../../parts/page-title.ts';
import { Shown } from '../../parts/shown.tsx';
import { paths } from '../../paths.ts';
import { ActForm } from '../../parts/case-file/act-form.tsx';
import { ActsPanel } from './acts-panel.tsx';
import { CaseBody } from './case-body.tsx';
import { CaseHeader } from './case-header.tsx';
import { CaseWay } from './case-way.tsx';

/** One case on one page; an act of it opens beside it under an address of its own. */
export function CaseScreen({ me }: { me: MeView }) {
  const { id = '' } = useParams();
  const query = useView('case', { id });
  return (
    <>
      {query.data ? null : <h1>{id}</h1>}
      <Shown query={query}>{(file) => <CasePage file={file} me={me} address={id} />}</Shown>
    </>
  );
}

function CasePage({ file, me, address }: { file: CaseView; me: MeView; address: string }) {
  const { act } = useParams();
  const navigate = useNavigate();
  usePageTitle(`${file.slug ?? file.receiptNumber ?? ''} ${file.title}`.trim());
  // A case got its number while it was open by its id: the address follows, once the act that gave it the number is closed.
  useEffect(() => {
    if (act === undefined && file.slug !== null && file.slug !== address) void navigate(paths.case(file.slug), { replace: true });
  }, [file.slug, address, act, navigate]);
  const close = (): void => void navigate(paths.case(address));
  return (
    <div className="case">
      <div className="case-main">
        <CaseWay file={file} address={address} />
        <CaseHeader file={file} />
        <CaseBody file={file} />
      </div>
      <ActsPanel file={file} address={address} />
      <ActDrawer act={act} onClose={close}>
        {(done, name) => <ActForm key={`${file.id} ${name}`} file={file} me={me} name={name} onCancel={close} onDone={done} />}
      </ActDrawer>
    </div>
  );
}
