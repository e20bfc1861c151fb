/** 公开网站的声明；每段一行。 */
export const siteStatements = {
  'statement.about': '关于本站',
  'statement.about.what': '本站是什么',
  'statement.about.what-text': '本站公开{district}政协提案的办理情况：提案写了什么、由哪个单位办理、怎样答复、承诺的事落实得怎样。由{conference}和{district}人民政府共同办理。',
  'statement.about.open': '哪些内容公开',
  'statement.about.open-text':
    '是否公开、公开多少，由提案者表示意愿、承办单位提出意见，政府办在审核答复时一并决定：全文公开、公开摘要、依申请公开或者不予公开。本轮评价结束之后才会公开。\n隐去的文字标明字数和理由；撤下的页面在原地址注明时间和理由；重新办理的，后一轮答复在前，前一轮保留在后。',
  'statement.about.figures': '数字怎么来',
  'statement.about.figures-text':
    '统计数字由办理记录计算，截至前一日。每个数字都写明定义和基数；没有公开的提案只计入数字，不列出名称。\n满意率、反馈率只计已办结的提案，基数不足三件的不显示，以免从数字推出个人的评价。',
  'statement.about.mistakes': '内容有误或者不应公开',
  'statement.about.mistakes-text': '请打开有关提案的页面，在页面下方申请撤下，写明哪些内容、为什么。裁定会写明理由。',
  'statement.about.reuse': '转载与再利用',
  'statement.about.reuse-text': '转载请注明来源和网址。统计页可以下载表格和数据，各列表都有订阅源，供其他网站和程序使用。',
  'statement.accessibility': '无障碍声明',
  'statement.accessibility.aim': '目标',
  'statement.accessibility.aim-text':
    '本站按国家标准《信息技术 互联网内容无障碍可访问性技术要求与测试方法》（GB/T 37668—2019）和《网页内容无障碍指南》（WCAG 2.2）AA级建设，以国标二级为底线，公开页面以三级为目标。',
  'statement.accessibility.display': '显示方式',
  'statement.accessibility.display-text':
    '每个页面上方的“显示与语言”可以选择：字号五级（到200%）、四种配色、大鼠标、阅读线、纯文本、中文或英文。“长辈版”一按即进、一按即出，字更大、按钮更大、内容更少。\n浏览器带有语音的，可以朗读全页或者选中的文字。选择保存在本机一年，随时可以恢复默认。',
  'statement.accessibility.use': '操作',
  'statement.accessibility.use-text':
    '全部页面不用脚本、只用键盘都能使用；第一个链接“跳到正文”略过导航。放大到200%、屏幕窄到320像素，内容不丢失、不需左右滚动（宽表格除外，窄屏上改为逐条显示）。\n没有验证码，没有弹窗和自动播放，没有声音和视频；除登录过期外没有时间限制，过期后已填写的内容会带回来。图表都附数据表，颜色不是唯一的区别。',
  'statement.accessibility.limits': '已知的不足',
  'statement.accessibility.limits-text':
    '答复函和年度报告的PDF、Word文件没有单独的大字版，请改读网页，内容相同。\n朗读依靠浏览器自带的语音；没有手语视频。提案和答复的原文是中文，英文界面中也以中文显示。',
  'statement.accessibility.checks': '怎样检查',
  'statement.accessibility.checks-text':
    '公开页面用axe自动检查，在标准、深色和长辈版等显示方式下各看一遍，另以键盘、320像素宽和放大字号检查。还没有第三方机构的评测报告。国标58项指标的逐项对照随程序文档提供。',
  'statement.accessibility.answer': '意见反馈',
  'statement.accessibility.answer-text': '使用中遇到障碍，请告诉我们是哪个页面、哪里不能用、您用的是什么设备。我们会答复并改正。',
  'statement.privacy': '隐私声明',
  'statement.privacy.reading': '浏览',
  'statement.privacy.reading-text':
    '浏览本站不需要登录，也不需要告诉我们您是谁。本站没有统计代码、广告和第三方内容。为安全和排查故障，服务器可能保留访问记录（时间、网络地址、页面），不用于其他目的。',
  'statement.privacy.cookies': 'Cookie',
  'statement.privacy.cookies-text': '改变显示方式时，您的选择存入一个名为display的Cookie，保存一年；恢复默认即不再起作用。登录的工作人员和委员另有会话Cookie，退出即失效。',
  'statement.privacy.forms': '填写表单',
  'statement.privacy.forms-text':
    '提供线索时，称呼和联系方式可以不填；申请公开、申请撤下需要姓名和联系方式，用来答复您。这些内容单独保存，只有办理人员看得到，不会公开，也不写入不可更改的办理记录。\n浏览器启用脚本时，没有提交的内容暂存在您自己的设备上，提交成功后清除。',
  'statement.privacy.log': '公开的姓名',
  'statement.privacy.log-text': '已公开的提案列出提案者姓名；这是提案者同意公开的一部分。页面中的其他个人信息应当隐去，没有隐去的请申请撤下。',
  'statement.privacy.rights': '查询、更正与删除',
  'statement.privacy.rights-text': '要查询、更正或者删除您留下的姓名和联系方式，请按“联系我们”的方式提出。',
} as const satisfies Record<string, string>;
