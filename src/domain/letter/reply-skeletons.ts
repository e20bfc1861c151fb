import type { Verdict } from '../proposal/matter.ts';

/** How an answer of each verdict is usually built; the words in brackets are to be written. A session's template `reply-adopted` … replaces it. */
export const replySkeletons: Readonly<Record<Verdict, string>> = {
  adopted: '您的建议我们予以采纳。目前已〔做了什么〕，完成〔数量、比例〕，〔投入、责任单位〕。经现场核实，〔效果〕。',
  partly: '您的建议我们部分采纳。已经完成的：〔做了什么、做到什么程度〕。尚未完成的：〔内容〕，原因是〔理由〕，计划于〔年月日〕前完成，由〔科室、责任人〕负责。',
  'not-now': '您的建议我们认真研究，目前条件下暂不能采纳，主要原因是〔政策、资金、技术等依据〕。对您反映的问题，我们将〔替代措施〕，并于〔年月日〕前再次研究。',
};
