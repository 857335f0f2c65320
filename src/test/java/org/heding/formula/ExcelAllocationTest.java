package org.heding.formula;

import static org.heding.formula.FakeSheet.excel;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The columns of an allocation by largest remainder, with and without a minimum. */
class ExcelAllocationTest {
    private static final Layout.Allocation PLAIN = cells("ALLOCATE(county.total, size)");
    private static final Layout.Allocation LEAST = cells("ALLOCATE(county.total, size, least)");

    private static Layout.Allocation cells(String formula) {
        return new FakeSheet().allocation(Allotment.of((Expression.Call) FakeSheet.root(formula)));
    }

    @Test
    void theWholePartIsOfTheTotalAndTheRemainderWhatItLeaves() {
        assertEquals("IF(w=\"\",\"\",INT(T*w/MAX(1,SUM(W))))", ExcelAllocation.whole(PLAIN));
        assertEquals("IF(w=\"\",\"\",T*w-f*SUM(W))", ExcelAllocation.remainder(PLAIN));
    }

    @Test
    void withAMinimumOnlyTheRestIsDividedAmongThoseThatHaveTheirs() {
        String weights = "SUMIFS(W,M,\">=0\")";
        assertEquals("IF(w=\"\",\"\",INT((T-SUM(M))*w/MAX(1," + weights + ")))", ExcelAllocation.whole(LEAST));
        assertEquals("IF(w=\"\",\"\",(T-SUM(M))*w-f*" + weights + ")", ExcelAllocation.remainder(LEAST));
    }

    @Test
    void theMinimumIsAddedToTheWholePart() {
        assertEquals(
                "IF(w=\"\",\"\",m+f+IF((T-SUM(M))-SUM(F)>COUNTIFS(R,\">\"&r)+COUNTIFS(R,r,W,\">\"&w)"
                        + "+COUNTIFS(r1,r,w1,w)-1,1,0))",
                excel("ALLOCATE(county.total, size, least)"));
    }

    @Test
    void theMinimumIsRoundedUpAndNeverLessThanNought() {
        Allotment allotment = Allotment.of((Expression.Call) FakeSheet.root("ALLOCATE(county.total, size, YUAN - 3)"));
        assertEquals(
                "IF(w=\"\",\"\",MAX(0,ROUNDUP(ROUND(YUAN-3,2),0)))",
                ExcelAllocation.minimum(allotment.least().orElseThrow(), "w", new FakeSheet()));
    }

    @Test
    void whoHasNoMinimumOfItsOwnIsAskedForNone() {
        Expression.Call call = (Expression.Call) FakeSheet.root("ALLOCATE(county.total, size)");
        assertEquals(
                List.of("total", "size"),
                List.of(
                        Allotment.of(call).total().id(),
                        Allotment.of(call).weight().id()));
        assertEquals(true, Allotment.of(call).least().isEmpty());
    }
}
