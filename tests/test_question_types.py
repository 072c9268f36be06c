"""One claim for each kind of question, on the bundled briefing, through the chain as shipped."""

from __future__ import annotations

import random
from typing import Any

import pytest
from langchain_core.runnables import Runnable

from index.library import Library, Snapshot
from rag.chain import build_chain
from rag.records import AnswerRecord
from rag.verify import unsupported_figures


@pytest.fixture(scope="module")
def chain(bundled_library: Library) -> Runnable[Any, AnswerRecord]:
    return build_chain(bundled_library)


@pytest.mark.parametrize(
    ("question", "figure"),
    [
        ("新能源汽车去年造了多少辆？", "958.7万辆"),
        ("新能源汽车去年卖了多少辆？", "949.5万辆"),
        ("新能源汽车卖到国外多少辆？", "120.3万辆"),
        ("整车出口涨了百分之几？", "57.9%"),
        ("规上工业增加值增速是多少", "4.6%"),
        ("新能源汽車去年造了多少輛？", "958.7萬輛"),
        ("How many new energy vehicles were exported in 2023?", "1.203 million vehicles"),
        ("算力规模全球排第几？", "第二"),
        ("电信业务总量涨了多少？", "16.8%"),
        # Words that stand nowhere in the text, a slip of sound, Chinese digits, an aside.
        ("新能源车的渗透律到多少了？", "31.6%"),
        ("二〇〇九年汽车产量迈过了多少辆？", "突破1000万辆"),
        ("2023年国内一共卖了多少辆汽车（不分能源）？", "3009.4万辆"),
        # The whole and its part, told in one breath.
        ("国民经济大类一共分多少个？", "97个"),
        # A sentence near in meaning, in none of its words; a relation; a counted thing.
        ("单座5G基站的耗电跟刚商用那会儿比省了多少？", "超20%"),
        ("有几个工业大省跑赢全国？", "8个"),
        ("工业互联网产业联盟有多少成员", "突破2500家"),
        ("五G用户有多少户", "8.05亿户"),
        ("渗透率是多少", "31.6%"),
        ("5G应用融入了多少个国民经济大类？", "71个"),
        # A compound in another form, a unit that says what is meant, words beside the point.
        ("工业互联网的上市公司数量连涨几年了？", "连续7年"),
        ("海上那台号称全世界个头最大的风机，单机功率多少兆瓦", "16兆瓦"),
        # A streak goes on through the time asked for; few are no 亿.
        ("规上工业企业的亏损面到去年11月底连着收窄了几个月？", "连续8个月"),
        ("“全国行”这个系列活动促成转化的技术成果值多少亿", "290.6亿元"),
    ],
)
def test_the_figure_comes_first_and_is_cited(
    question: str, figure: str, chain: Runnable[Any, AnswerRecord]
) -> None:
    record = chain.invoke(question)
    assert record.status == "answered"
    assert record.answer.startswith(figure)
    assert record.figures[0].marker == record.citations[0].marker == 1
    assert record.citations[0].quote in record.citations[0].text


@pytest.mark.parametrize(
    ("question", "figures"),
    [
        ("汽车出口总量和增速", ["491", "57.9"]),
        ("工业增加值和制造业增加值各增长多少", ["4.6", "5.0"]),
        ("去年汽车产量、销量", ["3016.1", "3009.4"]),
        ("拦截骚扰电话多少次？通报违规APP多少款？", ["540", "1861"]),
        ("雄安的对接活动有几个项目路演，谈成意向的几个，融了多少？", ["58", "55", "110"]),
        ("How many new energy vehicles were made and sold last year?", ["958.7", "949.5"]),
        ("What were growth rates of NEV output and sales?", ["35.8", "37.9"]),
    ],
)
def test_each_thing_asked_gets_its_own_figure(
    question: str, figures: list[str], chain: Runnable[Any, AnswerRecord]
) -> None:
    assert [figure.value for figure in chain.invoke(question).figures] == figures


def test_two_questions_in_one_get_two_figures(chain: Runnable[Any, AnswerRecord]) -> None:
    record = chain.invoke("新能源汽车出口了多少辆，同比增长多少？")
    assert [(f.value, f.unit) for f in record.figures] == [("120.3", "万辆"), ("77.6", "%")]
    assert record.derivation is None


@pytest.mark.parametrize(
    ("question", "value", "unit", "operands"),
    [
        ("2022年新能源汽车出口大约多少辆？", "67.74", "万辆", ["120.3", "77.6"]),
        ("汽车总产量比总销量多出多少？", "6.7", "万辆", ["3016.1", "3009.4"]),
        ("2022年规上工业增加值增速是多少？", "3.6", "%", ["4.6", "1"]),
        ("出口的整车里，除去新能源车还剩多少万辆？", "370.7", "万辆", ["491", "120.3"]),
        ("新能源车占整车出口的几成？", "24.5", "%", ["120.3", "491"]),
        ("废旧动力电池利用量离目标还差多少万吨？", "3.5", "万吨", ["26", "22.5"]),
        ("2022年底规上工业企业有多少万户？", "45.1", "万户", ["48.3", "3.2"]),
        ("首批5G工厂平均每个投资约多少万元？", "3333.3", "万元", ["100", "300"]),
        ("97个大类里还有几个没有用上5G", "26", "个", ["97", "71"]),
        ("钢铁企业平均每家改造产能多少万吨", "500", "万吨", ["3.9", "78"]),
        ("今年新能源车预计比去年多产多少辆", "191.3", "万辆", ["1150", "958.7"]),
        ("2022年助企融资规模大约多少", "4238.1", "亿元", ["7120", "68"]),
        ("How many more NEVs were produced than sold?", "9.2", "万辆", ["958.7", "949.5"]),
        ("How many more cars than NEVs were exported?", "370.7", "万辆", ["491", "120.3"]),
        # The operands of a ratio are each their own side: 汽车 is not 新能源汽车.
        ("汽车产量是新能源汽车产量的几倍", "3.146", "倍", ["3016.1", "958.7"]),
        ("2023年新能源汽车出口是2022年的多少倍", "1.776", "倍", ["77.6"]),
        ("去年新能源汽车出口绝对量增加了多少", "52.56", "万辆", ["120.3", "77.6"]),
        (
            "In absolute terms, by how much did NEV exports grow?",
            "52.56",
            "万辆",
            ["120.3", "77.6"],
        ),
        ("如果今年的计划都完成了，年底国家层面绿色工厂会有多少家", "6095", "家", ["5095", "1000"]),
        ("How many economic categories has 5G not reached yet?", "26", "个", ["97", "71"]),
        ("On an average day, how many nuisance calls were blocked?", "1.479", "亿次", ["540"]),
    ],
)
def test_what_is_not_stated_is_computed_in_the_open(
    question: str, value: str, unit: str, operands: list[str], chain: Runnable[Any, AnswerRecord]
) -> None:
    record = chain.invoke(question)
    assert record.derivation is not None
    assert (record.derivation.value, record.derivation.unit) == (value, unit)
    assert [o.value for o in record.derivation.operands] == operands
    cited = {citation.marker for citation in record.citations}
    assert {o.marker for o in record.derivation.operands} <= cited
    assert record.figures[0].origin == "derived"


def test_a_comparison_names_the_winner_and_both_sides(
    chain: Runnable[Any, AnswerRecord],
) -> None:
    record = chain.invoke("规上工业用水重复利用率和家电产品可回收利用率，哪个更高？")
    assert record.comparison is not None
    assert "用水重复利用率" in record.comparison.winner
    assert [side.value for side in record.comparison.sides] == ["93", "80"]


@pytest.mark.parametrize(
    ("question", "winner", "values"),
    [
        ("研发设计工具普及率和关键工序数控化率，哪一个低？", "关键工序数控化率", ["62.2", "79.6"]),
        ("汽车产销第一和制造业规模第一，哪个保持得更久？", "汽车产销第一", ["15", "14"]),
        ("Was car output higher in 2017 or in 2023?", "2023", ["3016.1", "2900"]),
        # A loss that shrank for eight months did so longer than a profit rose for four.
        ("工业企业亏损面收窄和利润正增长，哪个连续的月数更多？", "亏损面收窄", ["8", "4"]),
        # What counts the one and the other need not be the same word.
        ("专精特新专板的个数，和中小企业发展基金子基金的只数，比哪个多？", "子基金", ["36", "17"]),
        ("规上工业、制造业、规上中小企业的增加值，哪个增得最快？", "制造业", ["5.0", "4.7", "4.6"]),
        # What is expected, in front of the first, is said of both; the time tells them apart.
        ("2024年预计的汽车总量增幅比新能源汽车的增幅大吗？", "新能源汽车", ["20", "3"]),
        ("新能源汽车2023年产量和2024年预计产销量，哪个更高？", "2024年", ["1150", "958.7"]),
        ("亏损面收窄、营收增速回升、利润正增长，哪个持续得最久？", "亏损面", ["8", "5", "4"]),
        ("用水重复利用率和家电回收利用率，谁高谁低？", "用水", ["93", "80"]),
        ("5G行業專網同5G應用案例，邊樣數目多啲？", "5G應用案例", ["9.4", "2.9"]),
        ("新能源汽车产量增速和销量增速相比，多的是哪个？", "销量", ["37.9", "35.8"]),
        ("5G和工业互联网，打进的国民经济大类谁比较多？", "5G", ["71", "49"]),
        ("Was car production or car sales the larger figure?", "production", ["3016.1", "3009.4"]),
        ("Which grew more slowly, manufacturing or autos?", "manufacturing", ["5.0", "13"]),
    ],
)  # fmt: skip
def test_sides_are_cut_between_words_and_told_apart(
    question: str, winner: str, values: list[str], chain: Runnable[Any, AnswerRecord]
) -> None:
    record = chain.invoke(question)
    assert record.comparison is not None
    assert winner in record.comparison.winner
    assert [side.value for side in record.comparison.sides] == values


@pytest.mark.parametrize(
    ("question", "opening"),
    [
        ("新能源汽车去年的产量和销量，哪个更多？", "新能源汽车去年的产量（新能源汽车产量）更多："),
        ("动力电池和新能源汽车，谁的出口涨得更快？", "动力电池（动力电池出口）更快："),
        # A claim that something is less names it where it is so.
        ("动力电池的出口增速比新能源汽车低吗？", "没有，动力电池的出口增速（动力电池出口）更高："),
        ("关键工序数控化率低于研发设计工具普及率吗？", "是的，关键工序数控化率"),
        # A list goes on in front of 还是.
        ("增速最高的是规上工业、制造业还是规上中小企业的增加值？", "制造业"),
    ],
)
def test_the_verdict_opens_with_the_winner_in_the_words_of_the_question(
    question: str, opening: str, chain: Runnable[Any, AnswerRecord]
) -> None:
    assert chain.invoke(question).answer.startswith(opening)


@pytest.mark.parametrize(
    "question",
    [
        "增速超过7%的省份有哪些？",
        "工業增速跑到7%以上的有哪幾個省？",
        "Which provinces grew faster than 7 percent?",
    ],
)
def test_those_of_whom_a_stated_figure_is_told_are_quoted(
    question: str, chain: Runnable[Any, AnswerRecord]
) -> None:
    record = chain.invoke({"question": question})
    assert record.answer == "江苏、山东、安徽等省份增速都超过7%。[1]"


def test_a_rate_of_another_industry_gives_no_rate_of_the_year_before(
    chain: Runnable[Any, AnswerRecord],
) -> None:
    # 5.0% of manufacturing has no change told; that of all industry is not its.
    asked = "2022年{}增加值同比增幅是多少？"
    assert chain.invoke({"question": asked.format("规上工业")}).answer.startswith("3.6%")
    assert chain.invoke({"question": asked.format("制造业规上")}).status == "refused"


@pytest.mark.parametrize(
    ("question", "figure"),
    [
        ("How many years running has China been the world's largest manufacturer?", "14 years"),
        ("Power battery exports: how many GWh?", "127.4 GWh"),
        ("How many 5G base stations are there?", "3.377 million"),
        ("How powerful is the largest offshore wind turbine hooked up to the grid?", "16 MW"),
        ("What percentage of base stations are co-built and shared these days?", "at least 90%"),
        ("Strip out the NEVs: how many vehicles did China export last year?", "3.707 million"),
        ("In how many industrial sectors did output fail to grow in 2023?", "13"),
        ("On average how many firms attended each cross-border matchmaking event?", "about 100"),
        # 百城千园 by its numbers; companies are counted, and no platforms.
        (
            "How much investment did the '100 cities, 1,000 parks' campaign bring?",
            "over 170 billion",
        ),
        ("How many firms does the industrial internet's identifier system serve?", "over 400,000"),
        ("How many projects pitched in Xiong'an?", "58"),
        ("How long have China's shipyards been on top in market share?", "14 years"),
        ("2023 growth of the electroncis sector?", "3.4%"),
        ("How many industrial internet companies are traded on the stock market?", "300"),
        ("How widespread is numerical control of the key production steps?", "62.2%"),
    ],
)
def test_english_terms_and_wordings_find_the_chinese_figure(
    question: str, figure: str, chain: Runnable[Any, AnswerRecord]
) -> None:
    assert chain.invoke({"question": question}).answer.startswith(figure)


@pytest.mark.parametrize(
    "question",
    [
        "How many hospitals use 5G?",
        "How many GWh of power batteries were installed in vehicles in 2023?",
    ],
)
def test_what_only_other_things_are_counted_by_is_refused(
    question: str, chain: Runnable[Any, AnswerRecord]
) -> None:
    assert chain.invoke({"question": question}).status == "refused"


def test_a_side_that_opens_an_english_question_keeps_its_head(
    chain: Runnable[Any, AnswerRecord],
) -> None:
    asked = "Value added at industrial SMEs or electricity use by small firms: which rose more?"
    record = chain.invoke({"question": asked})
    assert record.answer.startswith("value added at industrial SMEs")


def test_a_figure_and_who_said_it_are_both_answered(chain: Runnable[Any, AnswerRecord]) -> None:
    record = chain.invoke("新能源汽车出口多少？谁说的？")
    assert record.answer.startswith("120.3万辆")
    assert "辛国斌" in record.answer


def test_an_answer_is_surer_than_a_refusal(chain: Runnable[Any, AnswerRecord]) -> None:
    told = chain.invoke("新能源汽车去年卖了多少辆？").confidence
    untold = chain.invoke("光伏组件去年出口了多少？").confidence
    assert told is not None
    assert untold is not None
    assert 0 <= untold < told <= 1


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("央视记者的提问是谁回答的？", "辛国斌"),
        ("谁问的制造业数字化转型？", "中国电子报"),
        ("Who answered China Daily's question?", "Tao Qing (陶青)"),
        ("总工程师是谁？", "赵志国"),
        ("发布会是哪天开的？", "2024年1月19日"),
    ],
)
def test_people_media_and_dates_come_from_the_structure(
    question: str, name: str, chain: Runnable[Any, AnswerRecord]
) -> None:
    record = chain.invoke(question)
    assert record.status == "answered"
    assert name in record.answer


def test_every_outlet_that_someone_answered_is_listed(chain: Runnable[Any, AnswerRecord]) -> None:
    record = chain.invoke("赵志国回答了哪些媒体的提问？")
    assert all(outlet in record.answer for outlet in ("澎湃新闻", "新华社", "人民邮电报"))
    assert len(record.citations) == 3


@pytest.mark.parametrize(
    ("question", "heads"),
    [
        ("5G发展有哪四个特点？", ["创新", "融合", "绿色", "赋值"]),
        (
            "下一步5G怎么发展？",
            ["加强政策引导", "深化网络覆盖", "加快应用拓展", "提升创新能力"],
        ),
        (
            "What are the four areas of next steps for 5G?",
            ["加强政策引导", "深化网络覆盖", "加快应用拓展", "提升创新能力"],
        ),
        (
            "Outline the four priorities for taking manufacturers digital from here on.",
            ["筑牢基础", "一体推进", "供需联动", "分类施策"],
        ),
        (
            "What worries did the vice minister raise about the car industry?",
            ["消费需求不够旺盛", "还没有实现盈利", "盲目上马"],
        ),
        (
            "What weaknesses in the car industry did Vice Minister Xin acknowledge?",
            ["消费需求不够旺盛", "保护主义", "还没有实现盈利", "盲目上马"],
        ),
        # What the sentence in front of a list says of all of it is asked of no single point.
        (
            "中小企业公共服务体系今后怎么完善？",
            ["建立建强中小企业公共服务机构", "加快建设全国中小企业服务“一张网”"],
        ),
    ],
)
def test_a_list_is_whole_in_order_and_of_the_tense_asked(
    question: str, heads: list[str], chain: Runnable[Any, AnswerRecord]
) -> None:
    answer = chain.invoke(question).answer
    places = [answer.find(head) for head in heads]
    assert -1 not in places
    assert places == sorted(places)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("车企创新上，工信部要支持攻关哪些技术？", "全固态电池"),
        ("提高工业能效水效有什么招？", "领跑者"),
        ("What difficulties do some small businesses face?", "订单不足"),
        ("产融合作今年怎么继续搞？", "专场路演"),
    ],
)
def test_a_sentence_near_in_meaning_answers(
    question: str, words: str, chain: Runnable[Any, AnswerRecord]
) -> None:
    record = chain.invoke(question)
    assert record.status == "answered"
    assert words in record.answer


@pytest.mark.parametrize(
    ("history", "question", "expected"),
    [
        (["我国建成了多少家灯塔工厂？"], "占全球的比例呢？", "40%"),
        (["工业固定资产投资增长多少？"], "全社会的呢？", "3%"),
        (["新能源汽车出口多少辆？"], "是谁说的？", "辛国斌"),
        (["工业互联网融入多少国民经济大类？"], "5G呢？", "71个"),
        (["废旧动力电池去年综合利用了多少？"], "目标是多少？", "26万吨以上"),
        (["2023年新能源汽车出口多少辆？"], "那前一年呢？", "约67.74万辆"),
    ],
)
def test_a_follow_up_is_completed_and_shown(
    history: list[str], question: str, expected: str, chain: Runnable[Any, AnswerRecord]
) -> None:
    record = chain.invoke({"question": question, "history": history})
    assert record.answer.startswith(expected)
    assert record.completed_question not in (None, question)


@pytest.mark.parametrize(
    "question",
    [
        "2025年新能源汽车出口多少辆？",
        "2021年规上工业增加值增速是多少？",
        "2023年我国粗钢总产量是多少？",
        "光伏組件去年出口了多少？",
        "What was Tesla's market share in China in 2023?",
        "建成了多少个6G基站？",
        "How many cars did BYD sell last year?",
        "去年一年新增了多少个5G基站？",
        # The end of the year that is named, not of the one reported on.
        "按照今年5G基站的建设计划，年底会有多少个",
        "商务部在外贸方面还有什么安排？",
        "火星上的基站有多少个？",
        "光伏出口额是多少",
        "规模以上工业企业2023年利润总额是多少亿元？",
        "How many iPhones were sold in China?",
        "华为的5G基站占多少",
        "6G什么时候商用",
        "服务业增加值增长多少",
        "What was Japan's car export?",
        "How many NEVs were exported to Europe?",
        "How many tanks did China export in 2023?",
        "What was the value of integrated circuit exports in 2023?",
        "工信部有多少人",
        # What only other figures are of; a maker and a place that nobody named.
        "新能源汽车下乡活动一共卖出多少辆车？",
        "全球首款卫星通话智能手机是哪家厂商推出的？",
        "首个万吨级绿氢示范项目建在哪个省？",
    ],
)
def test_what_the_briefing_does_not_say_is_refused(
    question: str, chain: Runnable[Any, AnswerRecord]
) -> None:
    record = chain.invoke(question)
    assert record.status == "refused"
    assert record.figures == []


def test_a_false_premise_in_english_is_contradicted(chain: Runnable[Any, AnswerRecord]) -> None:
    record = chain.invoke("Why did car exports fall in 2023?")
    assert record.status == "refused"
    assert "57.9%" in record.answer


def test_a_false_premise_is_answered_with_the_opposite(chain: Runnable[Any, AnswerRecord]) -> None:
    record = chain.invoke("为什么去年制造业规上增加值出现负增长？")
    assert "5.0%" in record.answer
    assert "增长5.0%" in record.citations[0].quote


def test_no_answer_states_a_figure_that_nothing_cited_carries(
    bundled: Snapshot, chain: Runnable[Any, AnswerRecord]
) -> None:
    chance = random.Random(20240119)
    forms = ("{0}{1}是多少？", "{0}的{1}增长了多少", "{0}{1}比去年多多少？", "平均每家{0}有多少{1}")
    figures = chance.sample(bundled.figures, 60)
    questions = [
        chance.choice(forms).format(figure.subject or "工业", figure.metric or "数量")
        for figure in figures
    ]
    loose = [
        (question, found)
        for question in questions
        if (found := unsupported_figures(chain.invoke(question[:200])))
    ]
    assert loose == []


@pytest.mark.parametrize(
    "question",
    [
        # So many for each; what is new; a quantity that neither operand is of.
        "去年全国5G基站每万人摊到几个？",
        "2023年风电新增装机多少？",
        "人均用了多少流量？",
        # A term that is told of in another sentence; a list of trades with one that is not in it.
        "How big was the jump in wind turbine exports?",
        "制造业技改投资增长了多少？",
    ],
)
def test_a_total_a_stock_or_another_thing_is_no_answer(
    chain: Runnable[Any, AnswerRecord], question: str
) -> None:
    assert chain.invoke(question).status == "refused"
