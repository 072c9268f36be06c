"""Times: before and after, then and now, what a change is against."""

from __future__ import annotations

# Speaks of a time to come, whatever period was named before.
LATER = r"以后|今后|未来|将来|往后|接下来|下一步|later|in future|going forward|next"
# Asks for the state before.
ASKS_FORMER = r"刚[\u4e00-\u9fff]{1,4}(?:时|那会儿?|的时候)|一开始|最初|起初|原来|此前|之前|以前|从前|当初|原先|年初|上年|去年同期|前一年|(?<!the year )(?<!the month )(?<!a year )\bbefore\b|used to|\buse to (?:be|take|cost|have|get|pay|wait)\b|previously|(?<!year )(?<!month )earlier|\b(?:up|down) from\b|\bfrom (?:what|how)\b"
# The time before the one a figure is told for.
YEAR_BEFORE = r"前一年|上一?年|上一?个[\u4e00-\u9fff]{0,3}(?:年度?|周期|期)|上一(?:学年|财年|周期|期)|去年同期|上年同期|此前|原来|之前|原先|一年前|往前(?:倒|推)一年|year before|previous year|year earlier|a year ago|same period last year|before that|before last"
# The same months a year before, and words that ask how far something has moved since.
SAME_TIME_BEFORE = r"(?:去年|上年|上一年|前一年)同期"
HAS_MOVED = r"[增涨升降跌减]|比|较|相差|差(?:了|距|多少)|快|慢|提高|缩|扩大|变"
# What a change is against: the period just before it, or the same one of the year before.
ON_LAST_PERIOD = r"环比|按[月季]|[月季][增减]|[上前]一?个?(?:月|季度)|上季|month[- ]on[- ]month|quarter[- ]on[- ]quarter|month[- ]over[- ]month|previous (?:month|quarter)"
# A rate of each year of several, on average.
AVERAGED_OVER = (
    r"(?:[两二三四五六七八九十]|(?<!\d)\d{1,2})年(?:间|来)?的?(?:平均|年均|复合)|年均|(?<![去今上前明本全\d])年平均"
    r"|\b(?:two|three|four|five|ten|\d{1,2})[- ]years? (?:average|compound)|\baverag\w* over (?:two|three|four|five|ten|\d{1,2}) years|\b(?:average|compound) annual(?:ly)?\b"
)
MONTH_BEFORE = r"环比|按月|(?<!\d)月(?=[增减])|上一?个?月|前一个?月|\b(?:month before|previous month|last month|month earlier)\b"
# And what names that period in front of a change: 比三季度末, 较一季度, 比11月.
LAST_PERIOD_NAMED = r"[比较][一二三四1234]季度末?|[比较]\d+月"
ON_LAST_YEAR = r"同比|按年|(?<![去今上前明每])年[增减]|year[- ]on[- ]year|year[- ]over[- ]year"
# Words of a time, also of one that no calendar can place.
TIME_TOLD = (
    r"年|\d+[月日号]|季度|春|夏|秋|冬|早|昨|今天|明天|本周|下周|本月|下月"
    r"|\b(?:19|20)\d\d\b|\b(?:january|february|march|april|may|june|july|august|september|october"
    r"|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|week|month|quarter"
    r"|year|spring|summer|autumn|winter|today|tomorrow|yesterday)s?\b"
)
# Asks for what something had come to by the end of a time, and not for what it saw in it.
UP_TO = (
    r"底|末|截[至止]|[到至]|为止|累计"
    r"|\b(?:end|close|by(?! (?:how|what|which)\b)|as of|as at|until|since|so far|to date|through)\b"
)
# In what year does it plan to launch: answered by no list of plans.
TIME_ALONE = (
    r"(?:in |by |from )?(?:what|which) (?:year|month|quarter)\b"
    r"|when (?:does|did|will|is|was|are|were)\b"
    r"|[^，,？?]*(?:哪一?年|什么时候|何时|哪个月|几月)[^，,]*[？?]?$"
)
# Asks for the time of something that is still to happen.
TO_COME = (
    r"(?:打算|计划|准备|预计|将要?|(?<![大议年展峰委协社机])会在?|要到?|还要)(?:在|于)?(?:什么时候|何时|哪一?年|几月|哪个月)"
    r"|(?:什么时候|何时|哪一?年|几月|哪个月)(?:会|能|将|要|才)|\bwhen (?:will|is|are) .*\b(?:to be|be|planned|due)\b|\bplan(?:s|ned)? to\b"
    r"|\b(?:when|(?:what|which) (?:day|date|month|quarter|year|time)) (?:will|should|can|do|does)\b"
)
# Asks for the time of something that happened.
WHEN = (
    r"什么时[候段]|何时|几时|边日|哪日|何日|哪一?年|哪个月|哪一天|哪天|哪[几两三四]天|几月份?|几号|几月几[日号]|啥时候|什么时间"
    # ", when the law comes in" asks for no time.
    r"|, ?when (?:did|does|do|was|were|is|are|will|has|had|have|would|should|can|could)\b"
    r"|(?:^|[;:.?!] ?|\b(?:and|or|since|until|by|know|say|said|tell me|exactly|just) )when\b|which (?:month|year|day)|what (?:month|year|day|date|time)"
)
# Asks for what something was and what it became.
ASKS_BOTH_STATES = (
    r"(?:从|由)(?:多少|几|什么)[^,，。?？]{0,14}(?:到|至|成|为)了?(?:多少|几|什么)|前后(?:各|分别)"
    r"|\bfrom (?:what|how (?:much|many))\b.{0,30}\bto (?:what|how)|\bold (?:and|vs\.?|versus) new\b|\bthen and now\b"
    r"|\bbefore and after\b(?: (?:it|they|the|its|their)\b[^?]*)?|\bwas and (?:is|what)\b|\byear by year\b"
    r"|\bthis (?:year|quarter|month|time) and (?:the (?:year|quarter|month|one|time) before|the previous (?:year|quarter|month|one)|last)\b"
    r"|,? and (?:what|how (?:large|big|high|much|many|long)) (?:will|would|should) (?:it|they|that|this) (?:be|become|cost|rise to|fall to|go to)\b[^?]*"
    r"|\b(?:under )?(?:the |its |their )?(?:old|previous|former|last) (?:[a-z]+ )?and (?:under )?(?:the |its |their )?(?:new|current|present|latest)(?: one)?\b"
    r"|\b(?:the |its |their )?(?:new|current|present|latest) (?:[a-z]+ )?and (?:the |its |their )?(?:old|previous|former|last)(?: one)?\b"
    r"|,? and (?:what|how (?:large|big|high|much|many|long)) (?:was|were|would) [^?]*\b(?:before|last one|previous(?:ly)?(?: one)?|a year (?:ago|earlier)|have got before)\b"
)
ASKS_THEN = (
    r"原本|原来|原先|之前|以前|从前|此前|过去|当初|当时|起初|最初|年初|去年(?:同期|上半年|下半年|底|末)?|上年(?:同期)?"
    r"|\b(?:before|previously|originally|formerly|initially|used to|at first|first|earlier|midyear|mid-year|back then|last year|a year ago)\b|\bat the (?:end of (?:june|last)|start)"
)
ASKS_NOW = r"现在|如今|目前|眼下|后来|今年|今又|最新|\b(?:now|today|today's|currently|current|latest|at present|present|so far|along)\b"
# Asks when the house gives out its next figures, or holds its next briefing.
NEXT_ASKED = (
    r"\bnext\b|\b(?:when|what (?:day|date)|which day)\b[^?]*\b(?:expect|coming out|come out|out|due|released?|published?|publish)\b"
    r"|下一?[场次期轮]|什么时候(?:发布|公布)|何时(?:发布|公布)"
)
# What it gives out, and what it holds: one is not asked for by the other.
RELEASES = (
    r"\b(?:figures|numbers|stats|statistics|data|results|tables|releases?|bulletin|estimates)\b|数据|指标",
    r"\b(?:briefing|press conference|news conference)s?\b|发布会|新闻会|吹风会|记者会",
)
# Announces it.
NEXT_TOLD = (
    r"\b(?:will be|are to be|is to be|are|is|come|comes) (?:out|due|released|published|issued|available|held|announced)\b"
    r"|\b(?:we|i) (?:will|shall|'ll) (?:publish|release|meet|hold|be back)\b|\bnext [a-z ]{3,40} (?:is|will be)\b"
    r"|(?:定于|将于|将在|拟于|安排在)"
)
# What is usual, which no one year is: 较常年, 与近五年均值相比.
AGAINST_THE_USUAL = r"常年|往年|均值|平均|正常年|\b(?:normal|average|the norm|usual)\b"
