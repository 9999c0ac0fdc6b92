package org.jishi.app;

import java.io.File;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jishi.app.Doors.Door;
import org.jishi.platform.act.Acts;

/**
 * Takes the right away from one method after another and walks the doors: each has to be missed, but for those that are known. Run by
 * {@code installer/mutate.sh rights}; ends with 1 when one was not.
 *
 * <p>All places are changed at once, in a copy of the classes that a second machine reads first; {@link OpenDoor} is told
 * which of them is open.
 */
public final class RightsMutants {
    private static final ClassDesc ACTS = Acts.class.describeConstable().orElseThrow();
    private static final ClassDesc OPEN = ClassDesc.of("org.jishi.app.OpenDoor");
    private static final Set<String> ASKING = Set.of("write", "change", "writeWithFile", "read", "snapshot", "require");
    private static final String LIST = "rights.mutants";

    /** Asked again further in, or, the two of views, asked of a row; looked at one by one. */
    private static final Set<String> NOT_MISSED = Set.of(
            "consent.ConsentService#all()Ljava/util/List;",
            "desk.HomeService#waiting()J",
            "desk.SavedViewService#allowed(Lorg/jishi/desk/SavedView;)V",
            "desk.SavedViewService#mayChange(Lorg/jishi/desk/SavedView;)Z",
            "intake.collect.CollectService#close(Ljava/util/UUID;I)V",
            "intake.roster.RosterService#answer(Ljava/util/UUID;)Ljava/util/Optional;",
            "intake.roster.RosterService#file(Ljava/util/UUID;)Ljava/nio/file/Path;",
            "intake.roster.RosterService#remember(Lorg/jishi/intake/roster/RosterFile;)V");

    private RightsMutants() {}

    public static void main(String[] arguments) throws IOException, InterruptedException, URISyntaxException {
        Path folder = Path.of(arguments[0]);
        System.exit(arguments.length > 1 ? walk(folder) : change(folder));
    }

    private static int change(Path folder) throws IOException, InterruptedException, URISyntaxException {
        Path house = Path.of(
                Acts.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        Set<String> methods = new TreeSet<>();
        try (Stream<Path> files = Files.walk(house)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".class")).toList()) {
                Path inside = house.relativize(file);
                if (!inside.startsWith(Path.of("org", "jishi", "platform"))) {
                    change(file, folder.resolve(inside), methods);
                }
            }
        }
        Files.write(folder.resolve(LIST), methods);
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Djava.util.logging.config.file=src/test/config/logging.properties",
                        "-cp",
                        folder + File.pathSeparator + System.getProperty("java.class.path"),
                        RightsMutants.class.getName(),
                        folder.toString(),
                        "walk")
                .inheritIO()
                .start()
                .waitFor();
    }

    private static void change(Path file, Path to, Set<String> methods) throws IOException {
        ClassModel model = ClassFile.of().parse(file);
        int before = methods.size();
        ClassTransform every = (builder, element) -> {
            if (element instanceof MethodModel method) {
                String name = name(model, method);
                builder.transformMethod(
                        method, java.lang.classfile.MethodTransform.transformingCode(asking(name, methods)));
            } else {
                builder.with(element);
            }
        };
        byte[] changed = ClassFile.of().transformClass(model, every);
        if (methods.size() > before) {
            Files.createDirectories(to.getParent());
            Files.write(to, changed);
        }
    }

    private static CodeTransform asking(String name, Set<String> methods) {
        return (code, element) -> {
            if (element instanceof InvokeInstruction call
                    && call.owner().asSymbol().equals(ACTS)
                    && ASKING.contains(call.name().stringValue())) {
                methods.add(name);
                MethodTypeDesc type = call.typeSymbol();
                code.loadConstant(name)
                        .invokestatic(
                                OPEN,
                                call.name().stringValue(),
                                type.insertParameterTypes(0, ACTS)
                                        .insertParameterTypes(type.parameterCount() + 1, ConstantDescs.CD_String));
            } else {
                code.with(element);
            }
        };
    }

    /** A method with what is written within it. */
    private static String name(ClassModel model, MethodModel method) {
        String name = method.methodName().stringValue().replaceFirst("^lambda\\$(\\w+)\\$\\d+$", "$1");
        return model.thisClass().asInternalName().replace('/', '.').replaceFirst("^org\\.jishi\\.", "") + "#" + name
                + (method.methodName().stringValue().startsWith("lambda$")
                        ? ""
                        : method.methodType().stringValue());
    }

    private static int walk(Path folder) throws IOException {
        Promises promises = Promises.read();
        Map<String, int[]> rooms = new TreeMap<>();
        List<String> missed = new ArrayList<>();
        try (Doors doors = new Doors(folder.resolve("office"))) {
            List<Door> asked = doors.all().stream()
                    .filter(door -> !promises.later().contains(door.owner()))
                    .toList();
            for (String method : Files.readAllLines(folder.resolve(LIST))) {
                OpenDoor.open = method;
                String owner = method.replaceFirst("[$#].*", "");
                boolean red =
                        isRed(doors, asked.stream().filter(door -> door.owner().equals(owner)), promises)
                                || isRed(doors, asked.stream(), promises);
                int[] count = rooms.computeIfAbsent(method.replaceFirst("\\..*", ""), room -> new int[2]);
                count[0]++;
                if (red) {
                    count[1]++;
                } else {
                    missed.add(method);
                }
            }
        }
        rooms.forEach((room, count) -> System.out.printf("%-14s %3d of %3d red%n", room, count[1], count[0]));
        missed.forEach(method ->
                System.out.println((NOT_MISSED.contains(method) ? "asked twice: " : "not missed: ") + method));
        return NOT_MISSED.containsAll(missed) ? 0 : 1;
    }

    private static boolean isRed(Doors doors, Stream<Door> some, Promises promises) {
        return some.anyMatch(door -> !doors.wrong(door, promises.of(door)).isEmpty());
    }
}
