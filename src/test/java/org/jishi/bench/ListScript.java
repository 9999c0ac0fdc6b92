package org.jishi.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javafx.animation.AnimationTimer;
import javafx.collections.ListChangeListener;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.VirtualFlow;

/**
 * Types, jumps and scrolls, one frame after the other, and notes how long each took. Everything happens on the window's
 * thread; the table may fetch as it likes.
 */
final class ListScript {
    private static final List<String> TYPED =
            List.of("zhang", "wangx", "lixm", "chen", "138", "1391", "500236", "陈", "李小", "张伟", "qqq");
    private static final int ROUNDS = 4;
    private static final int JUMPS = 60;
    private static final int ROW = 34;
    private static final int WHEEL_FRAMES = 400;
    private static final int WHEEL_ROWS = 3;
    private static final int DRAG_ROWS = 50;

    private final TableView<?> table;
    private final TextField search;
    private final VirtualFlow<?> flow;
    private final Map<String, List<Long>> times = new LinkedHashMap<>();
    private final Deque<Runnable> steps = new ArrayDeque<>();
    private final Random random = new Random(7);
    private String frames = "";
    private long lastFrame;
    private long began;
    private boolean changed;
    private Runnable onPulse = () -> {};
    private boolean over;
    private String doing = "";

    ListScript(TableView<?> table, TextField search) {
        this.table = table;
        this.search = search;
        this.flow = (VirtualFlow<?>) table.lookup(".virtual-flow");
        table.getItems().addListener((ListChangeListener<Object>) change -> changed = true);
        // From no rows to no rows the list does not change, but what stands in its place is put there anew.
        table.placeholderProperty().subscribe(placed -> changed = true);
    }

    /** Every time taken, in nanoseconds, by what was done. */
    Map<String, List<Long>> times() {
        return times;
    }

    boolean isOver() {
        return over;
    }

    /** What it does now, for whoever waits in vain. */
    String doing() {
        return doing + ", " + steps.size() + " to do, " + table.getItems().size() + " rows";
    }

    void start() {
        // What is done first is compiled meanwhile, and not counted.
        type("");
        type("warm");
        steps.add(() -> {
            times.clear();
            next();
        });
        long[] computed = {0};
        steps.add(() -> {
            computed[0] = computing();
            next();
        });
        for (int round = 0; round < ROUNDS; round++) {
            type("key");
        }
        steps.add(() -> {
            note("computing", (computing() - computed[0]) / taken("key", "clear"));
            frames = "";
            next();
        });
        for (int i = 0; i < JUMPS; i++) {
            steps.add(this::jump);
        }
        steps.add(() -> scroll("wheel", WHEEL_ROWS, WHEEL_FRAMES));
        steps.add(() -> scroll("drag", DRAG_ROWS, table.getItems().size() / DRAG_ROWS));
        table.getScene().addPostLayoutPulseListener(() -> onPulse.run());
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (!frames.isEmpty() && lastFrame != 0) {
                    note(frames, now - lastFrame);
                }
                lastFrame = now;
            }
        }.start();
        next();
    }

    /** What all threads of the process have computed so far; the system's other work does not lengthen it. */
    private static long computing() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                .getProcessCpuTime();
    }

    private int taken(String... names) {
        return Arrays.stream(names)
                .mapToInt(name -> times.getOrDefault(name, List.of()).size())
                .sum();
    }

    private void note(String name, long nanos) {
        times.computeIfAbsent(name, key -> new ArrayList<>()).add(nanos);
    }

    private void next() {
        onPulse = () -> {};
        Runnable step = steps.pollFirst();
        if (step == null) {
            over = true;
        } else {
            javafx.application.Platform.runLater(step);
        }
    }

    /** Types each word key by key and takes it away again. */
    private void type(String name) {
        for (String word : TYPED) {
            for (int i = 1; i <= word.length(); i++) {
                String typed = word.substring(0, i);
                steps.add(() -> key(name, typed));
            }
            steps.add(() -> key("clear", ""));
        }
    }

    private void key(String name, String text) {
        frames = "typing";
        doing = "typing " + text;
        changed = false;
        began = System.nanoTime();
        search.setText(text);
        onPulse = () -> {
            if (changed) {
                note(name, System.nanoTime() - began);
                next();
            }
        };
    }

    private void jump() {
        doing = "jumping";
        began = System.nanoTime();
        table.scrollTo(random.nextInt(table.getItems().size() - 100));
        onPulse = () -> {
            if (stands(flow.getFirstVisibleCell()) && stands(flow.getLastVisibleCell())) {
                note("jump", System.nanoTime() - began);
                next();
            }
        };
    }

    /** Whether a row's values are there. */
    private static boolean stands(IndexedCell<?> row) {
        return row.lookupAll(".table-cell").stream()
                .anyMatch(node -> node instanceof Labeled cell
                        && cell.getText() != null
                        && !cell.getText().isEmpty());
    }

    private void scroll(String name, int rows, int count) {
        doing = name;
        table.scrollTo(0);
        int[] done = {0};
        onPulse = () -> {
            if (done[0] == 1) {
                frames = name;
            }
            if (done[0]++ > count) {
                frames = "";
                next();
            } else {
                javafx.application.Platform.runLater(() -> flow.scrollPixels((double) rows * ROW));
            }
        };
    }
}
